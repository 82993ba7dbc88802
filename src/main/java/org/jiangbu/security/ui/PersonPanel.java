package org.jiangbu.security.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.CardRows;
import org.jiangbu.base.ui.Components;
import org.jiangbu.region.Areas;
import org.jiangbu.security.Assignment;
import org.jiangbu.security.Person;
import org.jiangbu.security.RoleBook;
import org.jiangbu.security.SignInState;
import org.jiangbu.security.StaffOffice;
import org.jspecify.annotations.Nullable;

/** One person with all roles held, now and before, and what can be done about them. */
class PersonPanel extends VerticalLayout {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(AppClock.ZONE);

    private final StaffOffice office;
    private final RoleBook roleBook;
    private final Areas areas;
    private final Clock clock;
    private final List<PersonTool> tools;
    private final Runnable changed;
    private final Runnable closed;
    private @Nullable Person person;

    PersonPanel(
            StaffOffice office,
            RoleBook roleBook,
            Areas areas,
            Clock clock,
            List<PersonTool> tools,
            Runnable changed,
            Runnable closed) {
        this.office = office;
        this.roleBook = roleBook;
        this.areas = areas;
        this.clock = clock;
        this.tools = tools;
        this.changed = changed;
        this.closed = closed;
        clear();
    }

    void clear() {
        person = null;
        removeAll();
        add(Components.empty(VaadinIcon.USER, text("security.staff.choose"), text("security.staff.choose.next")));
    }

    void refresh() {
        if (person != null) {
            show(person);
        }
    }

    void show(Person chosen) {
        person = chosen;
        removeAll();
        Button back = new Button(text("security.staff.back"), VaadinIcon.ARROW_LEFT.create(), click -> closed.run());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(back, new H2(chosen.displayName()));
        office.mailOf(chosen.id()).ifPresent(mail -> {
            Span address = new Span(text("security.mail.is", mail));
            address.addClassName("secondary");
            add(address);
        });
        add(actions(chosen), roles(chosen));
    }

    private HorizontalLayout actions(Person chosen) {
        Button assign = Components.primary(
                text("security.assignment.new"),
                () -> new AssignDialog(office, roleBook, areas, clock, chosen, this::refresh).open());
        Button password =
                new Button(text("security.password.set"), click -> new FirstPasswordDialog(office, chosen).open());
        Button active =
                new Button(text(chosen.active() ? "security.staff.deactivate" : "security.staff.activate"), click -> {
                    if (chosen.active()) {
                        leave(chosen);
                    } else {
                        setActive(chosen, true);
                    }
                });
        Button mail = new Button(text("security.mail"), click -> new MailDialog(office, chosen, this::refresh).open());
        HorizontalLayout bar = new HorizontalLayout(assign, password, mail, active);
        tools.forEach(tool -> bar.add(tool.create(chosen, this::refresh)));
        SignInState state = office.signInStates().get(chosen.id());
        if (state != null && state.lockedUntil() != null) {
            bar.add(new Button(text("security.staff.unlock"), VaadinIcon.UNLOCK.create(), click -> {
                office.unlock(chosen);
                Components.done(text("security.staff.unlocked", chosen.displayName()));
                changed.run();
                show(chosen);
            }));
        }
        bar.getStyle().setFlexWrap(com.vaadin.flow.dom.Style.FlexWrap.WRAP);
        return bar;
    }

    /** What waits for the person is settled first. */
    private void leave(Person chosen) {
        Runnable leaves = () -> setActive(chosen, false);
        if (tools.stream().noneMatch(tool -> tool.asksBefore(chosen, leaves))) leaves.run();
    }

    private void setActive(Person chosen, boolean active) {
        office.setActive(chosen.id(), active);
        changed.run();
        clear();
    }

    private Grid<Assignment> roles(Person chosen) {
        Grid<Assignment> grid = Components.grid(
                Assignment.class,
                Components.empty(
                        VaadinIcon.KEY, text("security.assignment.none"), text("security.assignment.none.next")));
        CardRows.always(grid, text("security.assignment.role"), held -> card(chosen, held));
        grid.setAllRowsVisible(true);
        grid.setItems(office.assignmentsOf(chosen.id()));
        return grid;
    }

    private Card card(Person chosen, Assignment held) {
        return new Card(roleBook.title(held.role()), end(chosen, held))
                .note(areas.fullName(held.areaCode()))
                .fact(text("security.assignment.from"), new Span(from(held)))
                .fact(text("security.assignment.to"), new Span(to(held)))
                .note(held.lent() == null ? "" : text("security.assignment.lent"));
    }

    private static String from(Assignment held) {
        Assignment.Span lent = held.lent();
        return lent == null ? held.from().toString() : MINUTE.format(lent.from());
    }

    private static String to(Assignment held) {
        Assignment.Span lent = held.lent();
        if (lent != null) return MINUTE.format(lent.until());
        return held.to() == null ? "–" : held.to().toString();
    }

    private Button end(Person chosen, Assignment held) {
        LocalDate today = LocalDate.now(clock);
        Button end = new Button(text("security.assignment.end"));
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        end.setEnabled(held.lent() == null && (held.to() == null || !held.to().isBefore(today)));
        end.addClickListener(click -> Components.confirm(
                        text("security.assignment.end.question", roleBook.title(held.role())),
                        text("security.assignment.end.consequence"),
                        text("security.assignment.end"),
                        () -> {
                            office.end(chosen.id(), held, today.minusDays(1));
                            refresh();
                        })
                .open());
        return end;
    }
}
