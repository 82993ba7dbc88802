package org.jiangbu.reminder.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.CardRows;
import org.jiangbu.base.ui.Components;
import org.jiangbu.reminder.delivery.Deliveries;
import org.jiangbu.reminder.delivery.Delivery;
import org.jiangbu.reminder.delivery.Failure;
import org.jiangbu.security.Roles;

/** What could not be sent to people outside the application, why, and the way to try again. */
@Route("deliveries")
@Menu(title = "reminder.deliveries", order = 915, icon = "vaadin:envelopes-o")
@RolesAllowed(Roles.ADMIN)
public class DeliveriesView extends Div implements HasDynamicTitle {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(AppClock.ZONE);

    private final transient Deliveries deliveries;
    private final Button all = Components.primary(text("reminder.deliveries.all"), this::tryAll);
    private final Grid<Delivery> grid = Components.grid(
            Delivery.class,
            Components.empty(
                    VaadinIcon.ENVELOPES_O, text("reminder.deliveries.none"), text("reminder.deliveries.none.next")));
    private transient List<Delivery> shown = List.of();

    public DeliveriesView(Deliveries deliveries) {
        this.deliveries = deliveries;
        addClassName("page");
        setHeightFull();
        grid.addColumn(one -> MINUTE.format(one.at()))
                .setHeader(text("reminder.deliveries.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(Delivery::toName)
                .setHeader(text("reminder.deliveries.to"))
                .setAutoWidth(true);
        grid.addColumn(one -> text("reminder.deliveries.way." + one.channel()))
                .setHeader(text("reminder.deliveries.way"))
                .setAutoWidth(true);
        grid.addComponentColumn(DeliveriesView::state)
                .setHeader(text("reminder.deliveries.state"))
                .setAutoWidth(true);
        grid.addColumn(Delivery::attempts)
                .setHeader(text("reminder.deliveries.attempts"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(DeliveriesView::why)
                .setHeader(text("reminder.deliveries.failure"))
                .setTooltipGenerator(DeliveriesView::why)
                .setFlexGrow(2);
        grid.addComponentColumn(this::again).setAutoWidth(true).setFlexGrow(0);
        CardRows.follow(grid, text("reminder.deliveries"), one -> {
            Card card = new Card(one.toName(), state(one))
                    .note(MINUTE.format(one.at()) + " · " + text("reminder.deliveries.way." + one.channel()))
                    .note(text("reminder.deliveries.tried", one.attempts(), why(one)));
            card.add(again(one));
            return card;
        });
        grid.setHeight("calc(100% - 8rem)");
        add(new Paragraph(ways()), new Div(all), grid);
        refresh();
    }

    private String ways() {
        String on = deliveries.ways().stream()
                .map(way -> text("reminder.deliveries.way." + way))
                .collect(Collectors.joining(text("reminder.deliveries.and")));
        return on.isEmpty() ? text("reminder.deliveries.off") : text("reminder.deliveries.on", on);
    }

    private static Span state(Delivery one) {
        return one.givenUp()
                ? Components.state(VaadinIcon.BAN, text("reminder.deliveries.GIVEN_UP"), "error")
                : Components.state(
                        VaadinIcon.HOURGLASS, text("reminder.deliveries.WAITING", minute(one.nextAt())), "warning");
    }

    private static String why(Delivery one) {
        Failure failure = one.failure();
        return text("reminder.deliveries.why." + failure.kind(), failure.detail() == null ? "" : failure.detail());
    }

    private static String minute(Instant at) {
        return MINUTE.format(at);
    }

    private Button again(Delivery one) {
        Button again = new Button(text("reminder.deliveries.again"), click -> tryAgain(List.of(one)));
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return again;
    }

    private void tryAll() {
        tryAgain(shown);
    }

    private void tryAgain(List<Delivery> chosen) {
        int due = deliveries.again(chosen.stream().map(Delivery::id).toList());
        Components.done(text("reminder.deliveries.due", due));
        refresh();
    }

    private void refresh() {
        shown = deliveries.failed();
        grid.setItems(shown);
        all.setVisible(!shown.isEmpty());
    }

    @Override
    public String getPageTitle() {
        return text("reminder.deliveries");
    }
}
