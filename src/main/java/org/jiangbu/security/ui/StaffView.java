package org.jiangbu.security.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.CardRows;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.Narrow;
import org.jiangbu.region.Areas;
import org.jiangbu.security.Person;
import org.jiangbu.security.RoleBook;
import org.jiangbu.security.Roles;
import org.jiangbu.security.SignInState;
import org.jiangbu.security.StaffOffice;
import org.springframework.beans.factory.ObjectProvider;

/** The people who work here, and beside them the roles of the chosen one; one after the other on a phone. */
@Route("staff")
@Menu(title = "security.staff.title", order = 900, icon = "vaadin:users")
@RolesAllowed(Roles.ADMIN)
public class StaffView extends Div implements HasDynamicTitle {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final transient StaffOffice office;
    private final transient Clock clock;
    private final Grid<Person> people = Components.grid(
            Person.class,
            Components.empty(VaadinIcon.USERS, text("security.staff.none"), text("security.staff.none.next")));
    private final TextField search = Components.search(text("security.staff.search"), text("security.staff.search"));
    private final Div list = new Div();
    private final PersonPanel panel;
    private transient List<Person> everybody = List.of();
    private transient Map<Long, SignInState> states = Map.of();
    private boolean narrow;

    public StaffView(
            StaffOffice office, RoleBook roleBook, Areas areas, Clock clock, ObjectProvider<PersonTool> tools) {
        this.office = office;
        this.clock = clock;
        addClassName("list-detail");
        panel = new PersonPanel(
                office, roleBook, areas, clock, tools.orderedStream().toList(), this::reload, people::deselectAll);
        people.addColumn(Person::displayName)
                .setHeader(text("security.staff.name"))
                .setSortable(true)
                .setPartNameGenerator(person -> "whole")
                .setFlexGrow(3);
        people.addColumn(Person::username)
                .setHeader(text("security.staff.username"))
                .setSortable(true)
                .setPartNameGenerator(person -> "whole")
                .setFlexGrow(2);
        people.addComponentColumn(this::state)
                .setHeader(text("security.staff.state"))
                .setWidth("12rem")
                .setFlexGrow(0);
        CardRows.follow(people, text("security.staff.title"), person -> new Card(person.displayName(), state(person))
                .note(person.username()));
        people.addSelectionListener(selection -> {
            selection.getFirstSelectedItem().ifPresentOrElse(panel::show, panel::clear);
            arrange();
        });
        people.setSizeFull();
        search.addValueChangeListener(change -> filter());
        Div bar = new Div(
                search,
                Components.primary(text("security.staff.new"), () -> new NewPersonDialog(office, this::reload).open()),
                new Button(text("security.role.new"), click -> new NewRoleDialog(roleBook, panel::refresh).open()));
        bar.addClassName("view-bar");
        list.add(bar, people);
        list.addClassName("list-part");
        panel.addClassName("detail-part");
        add(list, panel);
        Narrow.follow(this, isNarrow -> {
            narrow = isNarrow;
            arrange();
        });
        reload();
    }

    private void arrange() {
        boolean chosen = people.getSelectionModel().getFirstSelectedItem().isPresent();
        list.setVisible(!narrow || !chosen);
        panel.setVisible(!narrow || chosen);
    }

    private Span state(Person person) {
        SignInState state = states.get(person.id());
        if (!person.active()) {
            return Components.state(VaadinIcon.BAN, text("security.staff.inactive"), "contrast");
        }
        if (state != null && state.lockedUntil() != null) {
            String until = TIME.format(state.lockedUntil().atZone(clock.getZone()));
            return Components.state(VaadinIcon.LOCK, text("security.staff.locked", until), "error");
        }
        return state != null && state.firstPassword()
                ? Components.state(VaadinIcon.KEY, text("security.staff.first-password"), "warning")
                : Components.state(VaadinIcon.CHECK, text("security.staff.active"), "success");
    }

    private void reload() {
        everybody = office.people();
        states = office.signInStates();
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
