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
import java.util.List;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.MainLayout;
import org.jiangbu.correspondence.Consultation;

/** 征求我意见的: what colleagues ask the current person, unanswered first; each leads to the item, to read and to answer. */
@Route(value = "opinions", layout = MainLayout.class)
@PermitAll
public class OpinionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ItemServices services;
    private final transient List<Consultation> asked;

    public OpinionsView(ItemServices services) {
        this.services = services;
        this.asked = services.letters().consultations().askedOfMe();
        addClassName("inbox-list");
        setHeightFull();
        Grid<Consultation> grid = Components.grid(
                Consultation.class,
                Components.empty(
                        VaadinIcon.QUESTION_CIRCLE_O,
                        text("inbox.opinions.empty.title"),
                        text("inbox.opinions.empty.next"),
                        new RouterLink(text("inbox.done.to-inbox"), InboxView.class)));
        grid.addColumn(new ComponentRenderer<>(this::card));
        grid.setItems(asked);
        grid.addItemClickListener(click -> open(click.getItem()));
        add(new ListTabs(services).show("opinions"), grid);
    }

    private Component card(Consultation one) {
        Span title = new Span(one.title());
        title.addClassName("title");
        Span who = new Span(text(
                "inbox.opinions.by",
                one.byName(),
                Timeline.MINUTE.format(one.at().atZone(services.clock().getZone()))));
        who.addClassName("secondary");
        Div what = new Div(new Span(one.question()));
        if (one.open() && one.answerBy() != null) what.add(services.dueDates().label(one.answerBy()));
        Div card = new Div(new Div(title, state(one)), what, new Div(who));
        card.addClassName("inbox-card");
        return card;
    }

    private static Component state(Consultation one) {
        return switch (one.state()) {
            case OPEN -> Components.state(VaadinIcon.HOURGLASS, text("inbox.letter.OPEN"), "warning");
            case ANSWERED -> Components.state(VaadinIcon.REPLY, text("inbox.letter.ANSWERED"), "success");
            case PASSED -> Components.state(VaadinIcon.EXCHANGE, text("inbox.letter.PASSED"), "contrast");
            case RECALLED -> Components.state(VaadinIcon.ROTATE_LEFT, text("inbox.letter.RECALLED"), "contrast");
        };
    }

    /** The open item shows what there is to judge; once it is decided, its case does. */
    private void open(Consultation one) {
        if (one.itemOpen()) {
            getUI().ifPresent(ui ->
                    ui.navigate(InboxView.class, QueryParameters.of("item", Long.toString(one.itemId()))));
        } else {
            openCase(one.caseKey());
        }
    }

    private void openCase(String caseKey) {
        CaseDialog.open(services, caseKey, () -> getUI().ifPresent(ui -> ui.navigate(OpinionsView.class)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("case").ifPresent(key -> asked.stream()
                .filter(one -> one.caseKey().equals(key) && one.open() && one.itemOpen())
                .findFirst()
                .ifPresentOrElse(
                        one -> event.forwardTo("inbox", QueryParameters.of("item", Long.toString(one.itemId()))),
                        () -> openCase(key)));
    }

    @Override
    public String getPageTitle() {
        return text("inbox.tab.opinions");
    }
}
