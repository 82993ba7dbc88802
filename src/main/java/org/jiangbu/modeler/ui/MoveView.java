package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiangbu.background.Run;
import org.jiangbu.background.ui.RunProgress;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.modeler.CaseMoves.Proposal;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.release.Release;

/** The running cases of an earlier version are moved to the one in force: old step to new step, a trial, the move. */
@Route("modeler/move/:process/:version")
@RolesAllowed({Roles.FLOW_DESIGNER, Roles.COUNTY_LEADER, Roles.COUNTY_REVIEWER, Roles.AUDITOR})
public class MoveView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ModelerServices services;
    private final Div result = new Div();
    private Button tries = new Button();
    private String name = "";

    MoveView(ModelerServices services) {
        this.services = services;
        result.addClassName("move-result");
        addClassNames("page", "designs");
    }

    static RouteParameters of(Release version) {
        return new RouteParameters(
                Map.of("process", version.processId(), "version", Integer.toString(version.version())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String process = event.getRouteParameters().get("process").orElse("");
        Optional<Integer> version = event.getRouteParameters().getInteger("version");
        name = services.process(process);
        services.publishing().versions(process).stream()
                .filter(one -> version.filter(asked -> asked == one.version()).isPresent())
                .findFirst()
                .ifPresentOrElse(this::show, this::unknown);
    }

    private void unknown() {
        removeAll();
        add(Components.empty(VaadinIcon.SEARCH, text("modeler.look.unknown"), text("modeler.look.unknown.next")));
    }

    private void show(Release version) {
        removeAll();
        result.removeAll();
        add(new RouterLink(text("modeler.move.back"), VersionsView.class, version.processId()));
        try {
            propose(services.moves().proposal(version));
        } catch (Refusal refusal) {
            add(Components.empty(
                    VaadinIcon.INFO_CIRCLE_O, refusal.sentence(services.messages()), text("modeler.move.none.next")));
        }
    }

    private void propose(Proposal proposal) {
        int from = proposal.from().version();
        int to = proposal.to().version();
        add(new H3(text("modeler.move.of", from, to)));
        if (proposal.cases() == 0) {
            add(Components.empty(
                    VaadinIcon.CHECK_CIRCLE_O, text("modeler.move.none", from), text("modeler.move.none.next")));
            return;
        }
        add(new Paragraph(text("modeler.move.intro", from, proposal.cases(), to)));
        MovePlan plan = new MovePlan(proposal, services.messages().locale(), result::removeAll);
        add(plan);
        if (!services.moves().mayMove()) {
            add(new Paragraph(text("modeler.move.read-only")));
            plan.setReadOnly();
            return;
        }
        tries = Components.primary(text("modeler.move.trial"), () -> guarded(() -> start(true, proposal, plan)));
        tries.setDisableOnClick(true);
        Span hint = new Span(text("modeler.move.trial.hint"));
        hint.addClassName("secondary");
        Div bar = new Div(tries, hint);
        bar.addClassName("view-bar");
        add(bar, result);
    }

    /** What is tried or moved is what is chosen now; the run is followed on the page and in the list of runs. */
    private void start(boolean trial, Proposal proposal, MovePlan plan) {
        Map<String, String> places = plan.places();
        long run = services.moves()
                .start(
                        trial,
                        proposal.from(),
                        proposal.to(),
                        places,
                        UUID.randomUUID().toString());
        plan.setReadOnly();
        Div outcome = new Div();
        RunProgress progress = new RunProgress(services.runs(), services.messages(), run);
        Runnable end = () -> ended(trial, services.runs().get(run), proposal, plan, outcome);
        progress.onEnd(end);
        result.removeAll();
        result.add(new H3(text(trial ? "modeler.move.trial.heading" : "modeler.move.heading")), outcome, progress);
        if (services.runs().get(run).atRest()) end.run();
    }

    private void ended(boolean trial, Run run, Proposal proposal, MovePlan plan, Div outcome) {
        outcome.removeAll();
        plan.setWritable();
        tries.setEnabled(true);
        if (!trial) {
            outcome.add(new Paragraph(text("modeler.move.done", run.done(), run.failed() + run.open())));
            return;
        }
        outcome.add(new Paragraph(
                run.failed() == 0
                        ? text("modeler.move.trial.clear", run.done())
                        : text("modeler.move.trial.some", run.done(), run.failed())));
        if (run.done() == 0) return;
        Button move = Components.primary(text("modeler.move.do", run.done()), () -> Components.confirm(
                        text("modeler.move.do.of", run.done(), proposal.to().version()),
                        text("modeler.move.do.consequence"),
                        text("modeler.move.do", run.done()),
                        () -> guarded(() -> start(false, proposal, plan)))
                .open());
        outcome.add(move);
    }

    private void guarded(Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            Components.warn(refusal.sentence(services.messages()));
            tries.setEnabled(true);
        }
    }

    @Override
    public String getPageTitle() {
        return text("modeler.move.title", name);
    }
}
