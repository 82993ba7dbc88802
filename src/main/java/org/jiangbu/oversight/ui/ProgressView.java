package org.jiangbu.oversight.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jiangbu.base.Messages;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.CardRows;
import org.jiangbu.base.ui.Components;
import org.jiangbu.oversight.ProgressBoard;
import org.jiangbu.oversight.TownshipProgress;
import org.jiangbu.policy.Programme;
import org.jiangbu.policy.Programmes;
import org.jiangbu.reminder.UrgeReach;
import org.jiangbu.reminder.Urges;
import org.jiangbu.reminder.ui.UrgeDialog;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.WorkLists;

/** Every township of the person's areas with its progress and its delays, the one furthest behind on top. */
@Route("progress")
@Menu(title = "oversight.title", order = 25, icon = "vaadin:chart-timeline")
@RolesAllowed({
    Roles.TOWNSHIP_CLERK,
    Roles.TOWNSHIP_LEADER,
    Roles.COUNTY_REVIEWER,
    Roles.COUNTY_LEADER,
    Roles.AUDITOR,
    Roles.HEADQUARTERS
})
public class ProgressView extends VerticalLayout implements HasDynamicTitle {
    private final transient ProgressBoard board;
    private final transient Urges urges;
    private final transient Messages messages;
    private final boolean supervises;
    private final transient UrgeReach reach;
    private final Select<Programme> programme = new Select<>();
    private final Grid<TownshipProgress> grid = Components.grid(
            TownshipProgress.class,
            Components.empty(VaadinIcon.CHART_TIMELINE, text("oversight.none"), text("oversight.none-next")));

    public ProgressView(ProgressBoard board, Programmes programmes, Urges urges, WorkLists lists, Messages messages) {
        this.board = board;
        this.urges = urges;
        this.messages = messages;
        this.supervises = lists.supervises();
        this.reach = urges.reach();
        programme.setLabel(text("oversight.programme"));
        programme.setItems(programmes.all());
        programme.setItemLabelGenerator(one -> one.name(getLocale()));
        programme.setWidth("22em");
        programme.setMaxWidth("100%");
        programme.addValueChangeListener(chosen -> refresh());
        columns();
        setSizeFull();
        add(programme, grid);
        programmes.all().stream().filter(Programme::isOpen).findFirst().ifPresent(programme::setValue);
    }

    private void columns() {
        grid.addColumn(TownshipProgress::name)
                .setHeader(text("oversight.township"))
                .setAutoWidth(true);
        number("oversight.declared", one -> one.declarations().declared());
        number("oversight.verified", one -> one.declarations().verified());
        number("oversight.registered", one -> one.declarations().registered());
        number("oversight.paid", one -> one.declarations().paid());
        number("oversight.ended", one -> one.declarations().ended());
        grid.addComponentColumn(one -> Components.amount(one.paidFen()))
                .setKey("oversight.paid-fen")
                .setHeader(text("oversight.paid-fen"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addComponentColumn(one -> new DoneBar(one.done()))
                .setHeader(text("oversight.done"))
                .setAutoWidth(true);
        waiting("oversight.open", one -> waiting(one, one.open(), ""));
        waiting("oversight.overdue", one -> waiting(one, one.overdue(), "&overdue=1"));
        grid.addComponentColumn(ProgressView::late)
                .setHeader(text("oversight.late"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::urge)
                .setKey("oversight.urge")
                .setFrozenToEnd(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        CardRows.follow(grid, text("oversight.township"), this::card);
        grid.setAllRowsVisible(true);
    }

    private void number(String key, ToIntFunction<TownshipProgress> figure) {
        grid.addColumn(figure::applyAsInt)
                .setKey(key)
                .setHeader(text(key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    private void waiting(String key, SerializableFunction<TownshipProgress, Component> figure) {
        grid.addComponentColumn(figure::apply)
                .setKey(key)
                .setHeader(text(key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    /** Leads a supervisor to what others have to do there. */
    private Component waiting(TownshipProgress one, int number, String narrowed) {
        return supervises && number > 0
                ? new Anchor("inbox?list=area&township=" + one.code() + narrowed, Integer.toString(number))
                : figure(number);
    }

    private static Span late(TownshipProgress one) {
        if (one.overdue() == 0) return Components.state(VaadinIcon.CHECK_CIRCLE, text("oversight.on-time"), "success");
        Span late = Components.state(
                VaadinIcon.EXCLAMATION_CIRCLE, text("oversight.workdays-late", one.workdaysLate()), "error");
        late.setTitle(text("oversight.oldest-due", one.oldestDue()));
        return late;
    }

    /** 催办: everything that is late in the township, by whoever may urge there. */
    private Component urge(TownshipProgress one) {
        if (one.overdue() == 0 || reach.rolesIn(one.code()).isEmpty()) return new Span();
        Button urge = new Button(text("oversight.urge"), VaadinIcon.MEGAPHONE.create(), click -> new UrgeDialog(
                        text("oversight.urge.what", one.name(), one.overdue()),
                        messages,
                        words -> urges.urgeOverdue(one.code(), words),
                        this::refresh)
                .open());
        urge.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        urge.setAriaLabel(text("oversight.urge.label", one.name()));
        return urge;
    }

    private Component card(TownshipProgress one) {
        Card card = new Card(one.name(), late(one))
                .fact(text("oversight.declared"), figure(one.declarations().declared()))
                .fact(text("oversight.verified"), figure(one.declarations().verified()))
                .fact(text("oversight.paid"), figure(one.declarations().paid()))
                .amount(text("oversight.paid-fen"), one.paidFen())
                .fact(text("oversight.done"), new DoneBar(one.done()))
                .fact(text("oversight.overdue"), waiting(one, one.overdue(), "&overdue=1"));
        card.add(urge(one));
        return card;
    }

    private static Span figure(int number) {
        return new Span(Integer.toString(number));
    }

    private void refresh() {
        List<TownshipProgress> rows = board.townships(programme.getValue().year());
        grid.setItems(rows);
        total("oversight.declared", rows, one -> one.declarations().declared());
        total("oversight.verified", rows, one -> one.declarations().verified());
        total("oversight.registered", rows, one -> one.declarations().registered());
        total("oversight.paid", rows, one -> one.declarations().paid());
        total("oversight.ended", rows, one -> one.declarations().ended());
        total("oversight.open", rows, TownshipProgress::open);
        total("oversight.overdue", rows, TownshipProgress::overdue);
        grid.getColumns().get(0).setFooter(text("oversight.total"));
        grid.getColumnByKey("oversight.paid-fen")
                .setFooter(Components.amount(
                        rows.stream().mapToLong(TownshipProgress::paidFen).sum()));
    }

    private void total(String key, List<TownshipProgress> rows, ToIntFunction<TownshipProgress> figure) {
        grid.getColumnByKey(key)
                .setFooter(Integer.toString(rows.stream().mapToInt(figure).sum()));
    }

    @Override
    public String getPageTitle() {
        return text("oversight.title");
    }
}
