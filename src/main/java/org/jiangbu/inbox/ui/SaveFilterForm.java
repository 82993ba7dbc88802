package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.inbox.SavedFilters.Sharing;
import org.jspecify.annotations.Nullable;

/** Keeps the filter that is set now under a name; a leader may keep it for those of a role too. */
class SaveFilterForm extends FormLayout {
    private final TextField name = new TextField(text("inbox.saved.name.label"));
    private final ComboBox<String> role = Components.comboBox(text("inbox.saved.share"));
    private final Select<String> area = new Select<>();
    private String typed = "";

    SaveFilterForm(FilterServices services, InboxAddress now, Runnable saved) {
        name.setMaxLength(30);
        name.setHelperText(text("inbox.saved.name.hint"));
        List<String> areas = services.saved().sharingAreas();
        role.setItems(services.models().roles().stream().sorted().toList());
        role.setItemLabelGenerator(services.roles()::title);
        role.setHelperText(text("inbox.saved.share.hint"));
        role.setVisible(!areas.isEmpty());
        role.setAllowCustomValue(true);
        role.addCustomValueSetListener(event -> typed = event.getDetail());
        role.addValueChangeListener(event -> typed = "");
        area.setLabel(text("inbox.saved.area"));
        area.setItems(areas);
        area.setItemLabelGenerator(services.areas()::fullName);
        area.setVisible(areas.size() > 1);
        if (!areas.isEmpty()) area.setValue(areas.get(0));
        add(name, role, area, Components.primary(text("inbox.saved.save"), () -> {
            if (!typed.isBlank()) {
                role.setErrorMessage(text("inbox.saved.share.pick"));
                role.setInvalid(true);
                return;
            }
            try {
                services.saved().save(name.getValue(), address(now), sharing());
                Components.done(text("inbox.saved.done", name.getValue().strip()));
                name.clear();
                saved.run();
            } catch (Refusal refusal) {
                name.setErrorMessage(refusal.sentence(services.messages()));
                name.setInvalid(true);
            }
        }));
    }

    private static String address(InboxAddress now) {
        return now.withItem(null).parameters().getQueryString();
    }

    private @Nullable Sharing sharing() {
        return role.isEmpty() ? null : new Sharing(role.getValue(), area.getValue());
    }
}
