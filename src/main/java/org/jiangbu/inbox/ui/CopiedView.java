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
import java.time.Instant;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.MainLayout;
import org.jiangbu.correspondence.Copy;

/** 抄送我的: the cases that colleagues brought to the current person's notice, newest first; opening one marks it as read. */
@Route(value = "copied", layout = MainLayout.class)
@PermitAll
public class CopiedView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ItemServices services;
    private final ListTabs tabs;
    private final Grid<Copy> grid;

    public CopiedView(ItemServices services) {
        this.services = services;
        addClassName("inbox-list");
        setHeightFull();
        grid = Components.grid(
                Copy.class,
                Components.empty(
                        VaadinIcon.ENVELOPE_O,
                        text("inbox.copied.empty.title"),
                        text("inbox.copied.empty.next"),
                        new RouterLink(text("inbox.done.to-inbox"), InboxView.class)));
        grid.addColumn(new ComponentRenderer<>(this::card));
        grid.addItemClickListener(click -> getUI().ifPresent(ui -> ui.navigate(
                CopiedView.class, QueryParameters.of("case", click.getItem().caseKey()))));
        tabs = new ListTabs(services);
        add(tabs, grid);
    }

    private Component card(Copy one) {
        Span title = new Span(one.title());
        title.addClassName("title");
        Component state = one.readAt() == null
                ? Components.state(VaadinIcon.ENVELOPE_O, text("inbox.letter.unread"), "warning")
                : Components.state(
                        VaadinIcon.ENVELOPE_OPEN_O, text("inbox.letter.read", minute(one.readAt())), "contrast");
        Span who = new Span(text("inbox.copied.by", one.byName(), minute(one.at())));
        who.addClassName("secondary");
        Div card = new Div(new Div(title, state), new Div(who));
        if (one.note() != null) card.add(new Div(new Span(one.note())));
        card.addClassName("inbox-card");
        return card;
    }

    private String minute(Instant at) {
        return Timeline.MINUTE.format(at.atZone(services.clock().getZone()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("case").ifPresent(key -> {
            services.letters().copies().markRead(key);
            CaseDialog.open(services, key, () -> getUI().ifPresent(ui -> ui.navigate(CopiedView.class)));
        });
        grid.setItems(services.letters().copies().sentToMe());
        tabs.show("copied");
    }

    @Override
    public String getPageTitle() {
        return text("inbox.tab.copied");
    }
}
