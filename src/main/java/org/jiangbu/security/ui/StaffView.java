package org.jiangbu.security.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jiangbu.base.ui.Components;
import org.jiangbu.region.Areas;
import org.jiangbu.security.Person;
import org.jiangbu.security.RoleBook;
import org.jiangbu.security.Roles;
import org.jiangbu.security.StaffOffice;

/** The people who work here, and beside them the roles of the chosen one. For administrators. */
@Route("staff")
@Menu(title = "security.staff.title", order = 900, icon = "vaadin:users")
@RolesAllowed(Roles.ADMIN)
public class StaffView extends SplitLayout implements HasDynamicTitle {

    private final StaffOffice office;
    private final Grid<Person> people;
    private final TextField search = Components.search(text("security.staff.search"), text("security.staff.search"));
    private List<Person> everybody = List.of();

    public StaffView(StaffOffice office, RoleBook roleBook, Areas areas, Clock clock) {
        this.office = office;
        setSizeFull();
        PersonPanel panel = new PersonPanel(office, roleBook, areas, clock, this::reload);
        people = Components.grid(
                Person.class,
                Components.empty(VaadinIcon.USERS, text("security.staff.none"), text("security.staff.none.next")));
        people.addColumn(Person::displayName)
                .setHeader(text("security.staff.name"))
                .setSortable(true);
        people.addColumn(Person::username)
                .setHeader(text("security.staff.username"))
                .setSortable(true);
        people.addComponentColumn(StaffView::state).setHeader(text("security.staff.state"));
        people.addSelectionListener(
                selection -> selection.getFirstSelectedItem().ifPresentOrElse(panel::show, panel::clear));
        search.addValueChangeListener(change -> filter());

        Button create =
                Components.primary(text("security.staff.new"), () -> new NewPersonDialog(office, this::reload).open());
        Button role =
                new Button(text("security.role.new"), click -> new NewRoleDialog(roleBook, panel::refresh).open());
        HorizontalLayout bar = new HorizontalLayout(search, create, role);
        bar.setAlignItems(Alignment.CENTER);
        bar.getStyle().setFlexWrap(com.vaadin.flow.dom.Style.FlexWrap.WRAP);
        VerticalLayout list = new VerticalLayout(bar, people);
        list.setSizeFull();
        addToPrimary(list);
        addToSecondary(panel);
        setSplitterPosition(55);
        reload();
    }

    private static com.vaadin.flow.component.html.Span state(Person person) {
        return person.active()
                ? Components.state(VaadinIcon.CHECK, text("security.staff.active"), "success")
                : Components.state(VaadinIcon.BAN, text("security.staff.inactive"), "contrast");
    }

    private void reload() {
        everybody = office.people();
        filter();
    }

    private void filter() {
        String part = search.getValue().strip().toLowerCase(Locale.ROOT);
        people.setItems(everybody.stream()
                .filter(person ->
                        person.username().contains(part) || person.displayName().contains(part))
                .toList());
    }

    @Override
    public String getPageTitle() {
        return text("security.staff.title");
    }
}
