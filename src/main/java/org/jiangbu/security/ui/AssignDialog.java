package org.jiangbu.security.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.region.Area;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.region.Areas;
import org.jiangbu.security.Person;
import org.jiangbu.security.Role;
import org.jiangbu.security.RoleBook;
import org.jiangbu.security.StaffOffice;

/** Gives a person a role on an area for a time. */
class AssignDialog extends FormDialog {

    AssignDialog(StaffOffice office, RoleBook roleBook, Areas areas, Clock clock, Person person, Runnable assigned) {
        super("security.assignment.new");
        LocalDate today = LocalDate.now(clock);
        ComboBox<Role> role = Components.comboBox(text("security.assignment.role"));
        role.setItems(roleBook.all());
        role.setItemLabelGenerator(one -> roleBook.title(one.name()));
        ComboBox<Area> area = Components.comboBox(text("security.assignment.area"));
        area.setItemLabelGenerator(one -> areas.fullName(one.code()));
        role.addValueChangeListener(change ->
                area.setItems(change.getValue() == null ? List.of() : areasFor(areas, change.getValue(), today)));
        DatePicker from = Components.datePicker(text("security.assignment.from"));
        from.setValue(today);
        DatePicker to = Components.datePicker(text("security.assignment.to"));
        fields(role, area, from, to);
        onSave(() -> {
            if (role.isEmpty() || area.isEmpty() || from.isEmpty()) {
                throw new Refusal("security.assignment.incomplete");
            }
            office.assign(person.id(), role.getValue().name(), area.getValue().code(), from.getValue(), to.getValue());
            assigned.run();
        });
    }

    /** Areas of the role's level first, then those above, for somebody who holds it more widely. */
    private static List<Area> areasFor(Areas areas, Role role, LocalDate today) {
        return Arrays.stream(AreaLevel.values())
                .filter(level -> level.compareTo(role.level()) <= 0)
                .sorted(java.util.Comparator.reverseOrder())
                .flatMap(level -> areas.all(level, today).stream())
                .toList();
    }
}
