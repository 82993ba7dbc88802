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
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.MainLayout;
import org.jiangbu.base.ui.Narrow;
import org.jiangbu.workflow.CaseStep;
import org.jiangbu.workflow.DecidedStep;
import org.jspecify.annotations.Nullable;

/** What the current person has decided, newest first; each opens its case's history. */
@Route(value = "done", layout = MainLayout.class)
@Menu(title = "inbox.done.title", order = 20, icon = "vaadin:archive")
@PermitAll
public class DoneView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final ItemServices services;

    private @Nullable String shown;

    public DoneView(ItemServices services) {
        this.services = services;
        addClassName("inbox-list");
        setHeightFull();
        Grid<DecidedStep> grid = Components.grid(
                DecidedStep.class,
                Components.empty(
                        VaadinIcon.ARCHIVE,
                        text("inbox.done.empty.title"),
                        text("inbox.done.empty.next"),
                        new RouterLink(text("inbox.done.to-inbox"), InboxView.class)));
        Grid.Column<DecidedStep> card =
                grid.addColumn(new ComponentRenderer<>(this::card)).setHeader(text("inbox.column.title"));
        grid.addColumn(done -> Timeline.MINUTE.format(
                        done.step().at().atZone(services.clock().getZone())))
                .setHeader(text("inbox.done.column.at"))
                .setWidth("10.5rem")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(DoneView::title))
                .setHeader(text("inbox.column.title"))
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.addColumn(done -> done.step().stepName()).setHeader(text("inbox.done.column.step"));
        grid.addColumn(new ComponentRenderer<>(done -> outcome(done.step())))
                .setHeader(text("inbox.done.column.outcome"));
        grid.addColumn(done -> Objects.toString(done.step().opinion(), ""))
                .setHeader(text("inbox.done.column.opinion"))
                .setFlexGrow(2);
        grid.setItems(query -> services.workItems().decidedByMe(query.getOffset(), query.getLimit()).stream());
        grid.addItemClickListener(click -> getUI().ifPresent(ui -> ui.navigate(
                DoneView.class,
                QueryParameters.of("case", click.getItem().step().caseKey()))));
        add(new ListTabs(services).show("done"), grid);
        card.setVisible(false);
        Narrow.follow(
                this, narrow -> grid.getColumns().forEach(column -> column.setVisible(narrow == (column == card))));
    }

    private Component outcome(CaseStep step) {
        if (step.takenBack() != null) {
            return Components.state(VaadinIcon.ROTATE_LEFT, text("inbox.takeBack.state"), "contrast");
        }
        return Components.state(
                services.outcomes().icon(step.outcome()),
                step.outcomeName(),
                services.outcomes().against(step.outcome()) ? "error" : "success");
    }

    private static Component title(DecidedStep done) {
        Span number = new Span(done.step().caseKey());
        number.addClassName("secondary");
        Div title = new Div(new Span(done.caseTitle()), number);
        title.addClassName("inbox-title");
        return title;
    }

    private Component card(DecidedStep done) {
        CaseStep step = done.step();
        Span title = new Span(done.caseTitle());
        title.addClassName("title");
        Div what = new Div(new Div(step.stepName()), new Div(step.caseKey()));
        what.addClassName("secondary");
        Span at = new Span(
                Timeline.MINUTE.format(step.at().atZone(services.clock().getZone())));
        at.addClassName("secondary");
        Div card = new Div(new Div(title, outcome(step)), new Div(what, at));
        card.addClassName("inbox-card");
        return card;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("case")
                .orElse(null);
        if (Objects.equals(asked, shown)) {
            return; // a page that is opened by its address is entered twice
        }
        shown = asked;
        if (asked != null) {
            CaseDialog.open(services, asked, () -> getUI().ifPresent(ui -> ui.navigate(DoneView.class)));
        }
    }

    @Override
    public String getPageTitle() {
        return text("inbox.done.title");
    }
}
