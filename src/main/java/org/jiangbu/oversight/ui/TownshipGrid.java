package org.jiangbu.oversight.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.CardRows;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.Narrow;
import org.jiangbu.oversight.Outlook;
import org.jiangbu.oversight.TownshipProgress;
import org.jiangbu.reminder.UrgeReach;
import org.jiangbu.reminder.UrgeState;

/** Every township in a row, the one furthest behind on top; a card each on a phone. */
class TownshipGrid extends Div {
    private final Grid<TownshipProgress> grid = Components.grid(
            TownshipProgress.class,
            Components.empty(VaadinIcon.CHART_TIMELINE, text("oversight.none"), text("oversight.none-next")));
    /** So many cards stand before the charts on a phone; the worst are the first. */
    private static final int FIRST = 4;

    private final Button others = new Button("", VaadinIcon.ANGLE_DOWN.create(), click -> showAll());
    private final transient TowerServices services;
    private final transient Consumer<String> open;
    private final transient Consumer<TownshipProgress> urge;
    private final boolean supervises;
    private final transient UrgeReach reach;
    private transient List<TownshipProgress> rows = List.of();
    private boolean narrow;
    private boolean all;
    private transient Map<String, Outlook> outlooks = Map.of();
    private transient Map<String, UrgeState> urged = Map.of();

    /**
     * @param open opens a township by its code
     * @param urge urges everything overdue in a township
     */
    TownshipGrid(TowerServices services, Consumer<String> open, Consumer<TownshipProgress> urge) {
        this.services = services;
        this.open = open;
        this.urge = urge;
        this.supervises = services.lists().supervises();
        this.reach = services.urges().reach();
        addClassName("township-grid");
        column("oversight.township", this::name);
        number("oversight.households", TownshipProgress::households);
        number("oversight.declared", one -> one.declarations().declared());
        number("oversight.verified", one -> one.declarations().verified());
        column("oversight.paid", TownshipGrid::paid).setTextAlign(ColumnTextAlign.END);
        column("oversight.done", one -> new DoneBar(one.done()));
        column("oversight.overdue", one -> Figures.twoLines(overdue(one), Figures.late(one)));
        column("oversight.self-check", one -> Figures.selfCheck(one));
        column("oversight.outlook", this::outlookAndHolding)
                .setHeader(Figures.twoLines(new Span(text("oversight.outlook")), new Span(text("oversight.holding"))));
        column("oversight.urged", one -> Figures.twoLines(urge(one), urged(one)))
                .setFrozenToEnd(true)
                .setFlexGrow(0);
        CardRows.follow(grid, text("oversight.township"), this::card);
        grid.setAllRowsVisible(true);
        others.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        others.setVisible(false);
        add(grid, others);
        Narrow.follow(this, now -> {
            if (now == narrow) return;
            narrow = now;
            fill();
        });
    }

    private void showAll() {
        all = true;
        fill();
    }

    private void fill() {
        int left = narrow && !all ? Math.max(0, rows.size() - FIRST) : 0;
        grid.setItems(rows.subList(0, rows.size() - left));
        others.setText(text("oversight.others", left));
        others.setVisible(left > 0);
    }

    /** A window made wider or narrower is a projector plugged in. */
    @Override
    protected void onAttach(AttachEvent attached) {
        Registration resized =
                attached.getUI().getPage().addBrowserWindowResizeListener(size -> grid.recalculateColumnWidths());
        addDetachListener(detached -> {
            detached.unregisterListener();
            resized.remove();
        });
    }

    private Grid.Column<TownshipProgress> column(String key, ValueProvider<TownshipProgress, Component> cell) {
        return grid.addComponentColumn(cell).setKey(key).setHeader(text(key)).setAutoWidth(true);
    }

    private void number(String key, ToLongFunction<TownshipProgress> figure) {
        column(key, one -> Figures.count(figure.applyAsLong(one))).setTextAlign(ColumnTextAlign.END);
    }

    void show(List<TownshipProgress> rows, Map<String, Outlook> outlooks, Map<String, UrgeState> urged) {
        this.outlooks = outlooks;
        this.urged = urged;
        this.rows = List.copyOf(rows);
        fill();
        grid.getColumnByKey("oversight.township").setFooter(text("oversight.total"));
        total("oversight.households", rows, TownshipProgress::households);
        total("oversight.declared", rows, one -> one.declarations().declared());
        total("oversight.verified", rows, one -> one.declarations().verified());
        long paid = rows.stream().mapToLong(one -> one.declarations().paid()).sum();
        long fen = rows.stream().mapToLong(TownshipProgress::paidFen).sum();
        grid.getColumnByKey("oversight.paid").setFooter(Figures.twoLines(Figures.count(paid), Components.amount(fen)));
        grid.getColumnByKey("oversight.done")
                .setFooter(text("oversight.percent", TownshipProgress.done(rows).toPlainString()));
        total("oversight.overdue", rows, TownshipProgress::overdue);
        grid.recalculateColumnWidths();
    }

    private void total(String key, List<TownshipProgress> rows, ToLongFunction<TownshipProgress> figure) {
        grid.getColumnByKey(key)
                .setFooter(Figures.number(rows.stream().mapToLong(figure).sum()));
    }

    private Button name(TownshipProgress one) {
        Button name = new Button(one.name(), click -> open.accept(one.code()));
        name.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        name.setAriaLabel(text("oversight.open-township", one.name()));
        return name;
    }

    private static Component paid(TownshipProgress one) {
        return Figures.twoLines(Figures.count(one.declarations().paid()), Components.amount(one.paidFen()));
    }

    private Component overdue(TownshipProgress one) {
        return Figures.leading(
                one.overdue(),
                LateAddress.of(one.code(), supervises) + "&overdue=1",
                text("oversight.overdue.label", one.name(), one.overdue()));
    }

    private Component outlook(TownshipProgress one) {
        return Figures.outlook(outlooks.get(one.code()), services.calendar());
    }

    /** In one cell, so that the board fits a desk's screen. */
    private Component outlookAndHolding(TownshipProgress one) {
        Outlook outlook = outlooks.get(one.code());
        return outlook == null || !outlook.begun() || outlook.done()
                ? outlook(one)
                : Figures.twoLines(outlook(one), Figures.holding(outlook));
    }

    private Component urged(TownshipProgress one) {
        return Figures.urged(urged.get(one.code()), services.clock());
    }

    /** 催办: everything that is late in the township, by whoever may urge there. */
    private Component urge(TownshipProgress one) {
        if (one.overdue() == 0 || reach.rolesIn(one.code()).isEmpty()) return new Div();
        Button button = new Button(text("oversight.urge"), VaadinIcon.MEGAPHONE.create(), click -> urge.accept(one));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(text("oversight.urge.label", one.name()));
        return button;
    }

    private Component card(TownshipProgress one) {
        Card card = new Card(name(one), Figures.late(one))
                .fact(text("oversight.done"), new DoneBar(one.done()))
                .fact(text("oversight.overdue"), overdue(one))
                .fact(text("oversight.self-check"), Figures.selfCheck(one))
                .fact(text("oversight.outlook"), outlook(one))
                .folded(text("oversight.card.more"), more -> more.fact(
                                text("oversight.households"), Figures.count(one.households()))
                        .fact(
                                text("oversight.declared"),
                                Figures.count(one.declarations().declared()))
                        .fact(
                                text("oversight.verified"),
                                Figures.count(one.declarations().verified()))
                        .fact(text("oversight.paid"), paid(one))
                        .fact(text("oversight.holding"), Figures.holding(outlooks.get(one.code())))
                        .fact(text("oversight.urged"), urged(one)));
        card.add(urge(one));
        return card;
    }
}
