package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.Instant;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.MainLayout;
import org.jiangbu.base.ui.Narrow;
import org.jiangbu.workflow.StartedCase;

/** 我发起的: the cases that the current person started, newest first, and where each of them is now. */
@Route(value = "started", layout = MainLayout.class)
@PermitAll
public class StartedView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ItemServices services;

    public StartedView(ItemServices services) {
        this.services = services;
        addClassName("inbox-list");
        setHeightFull();
        Grid<StartedCase> grid = Components.grid(
                StartedCase.class,
                Components.empty(
                        VaadinIcon.FILE_ADD,
                        text("inbox.started.empty.title"),
                        text("inbox.started.empty.next"),
                        new RouterLink(text("inbox.done.to-inbox"), InboxView.class)));
        Grid.Column<StartedCase> card =
                grid.addColumn(new ComponentRenderer<>(this::card)).setHeader(text("inbox.column.title"));
        grid.addColumn(started -> minute(started.startedAt()))
                .setHeader(text("inbox.started.column.at"))
                .setWidth("10.5rem")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(StartedView::title))
                .setHeader(text("inbox.column.title"))
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.addColumn(new ComponentRenderer<>(StartedView::state))
                .setHeader(text("inbox.started.column.state"))
                .setFlexGrow(2);
        grid.addColumn(this::age)
                .setHeader(text("inbox.started.column.age"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.setItems(query -> services.lists().startedByMe(query.getOffset(), query.getLimit()).stream());
        grid.addItemClickListener(click -> getUI().ifPresent(ui -> ui.navigate(
                StartedView.class, QueryParameters.of("case", click.getItem().caseKey()))));
        add(new ListTabs(services).show("started"), grid);
        card.setVisible(false);
        Narrow.follow(
                this, narrow -> grid.getColumns().forEach(column -> column.setVisible(narrow == (column == card))));
    }

    private String minute(Instant at) {
        return Timeline.MINUTE.format(at.atZone(services.clock().getZone()));
    }

    private String age(StartedCase started) {
        Instant until = started.endedAt() == null ? services.clock().instant() : started.endedAt();
        return text(
                "inbox.started.days",
                Math.max(0, Duration.between(started.startedAt(), until).toDays()));
    }

    private static Component state(StartedCase started) {
        if (started.endedAt() != null) {
            String end = started.endName() == null ? text("inbox.started.cancelled") : started.endName();
            return Components.state(VaadinIcon.CHECK_CIRCLE_O, end, "contrast");
        }
        if (started.waitingAt().isEmpty()) {
            return Components.state(VaadinIcon.COG_O, text("inbox.started.automatic"), "");
        }
        return Components.state(VaadinIcon.HOURGLASS, String.join(text("inbox.next.comma"), started.waitingAt()), "");
    }

    private static Component title(StartedCase started) {
        Span number = new Span(started.caseKey());
        number.addClassName("secondary");
        Div title = new Div(new Span(started.title()), number);
        title.addClassName("inbox-title");
        return title;
    }

    private Component card(StartedCase started) {
        Span title = new Span(started.title());
        title.addClassName("title");
        Span number = new Span(started.caseKey());
        number.addClassName("secondary");
        Span at = new Span(minute(started.startedAt()));
        at.addClassName("secondary");
        Div card = new Div(new Div(title, at), new Div(number, new Span(age(started))), new Div(state(started)));
        card.addClassName("inbox-card");
        return card;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("case")
                .ifPresent(key ->
                        CaseDialog.open(services, key, () -> getUI().ifPresent(ui -> ui.navigate(StartedView.class))));
    }

    @Override
    public String getPageTitle() {
        return text("inbox.tab.started");
    }
}
