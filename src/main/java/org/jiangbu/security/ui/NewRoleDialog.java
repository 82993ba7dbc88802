package org.jiangbu.security.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import org.jiangbu.base.ui.Components;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.security.Role;
import org.jiangbu.security.RoleBook;

/** Adds a role that process models may name from then on. */
class NewRoleDialog extends FormDialog {

    NewRoleDialog(RoleBook roleBook, Runnable added) {
        super("security.role.new");
        TextField name = new TextField(text("security.role.short-name"));
        name.setHelperText(text("security.role.short-name.help"));
        TextField zh = new TextField(text("security.role.title-zh"));
        TextField en = new TextField(text("security.role.title-en"));
        ComboBox<AreaLevel> level = new ComboBox<>(text("security.role.level"));
        level.setItems(AreaLevel.COUNTY, AreaLevel.TOWNSHIP, AreaLevel.VILLAGE);
        level.setItemLabelGenerator(one -> text("region.level." + one));
        level.setValue(AreaLevel.TOWNSHIP);
        Checkbox households = new Checkbox(text("security.role.reads-households"));
        fields(name, zh, en, level, households);
        onSave(() -> {
            roleBook.add(
                    new Role(name.getValue().strip(), level.getValue(), households.getValue(), false),
                    zh.getValue().strip(),
                    en.getValue().strip());
            added.run();
            Components.done(text("security.role.added"));
        });
    }
}
