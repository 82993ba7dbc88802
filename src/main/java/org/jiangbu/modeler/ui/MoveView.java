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
import org.jiangbu.background.RunStatus;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.modeler.BegunMove;
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
                .ifPresentOrElse(one -> show(one, Optional.empty()), this::unknown);
    }

    private void unknown() {
        removeAll();
        add(Components.empty(VaadinIcon.SEARCH, text("modeler.look.unknown"), text("modeler.look.unknown.next")));
    }

    /** What a person had chosen for a version's cases before the page was drawn anew. */
    private record Chosen(Release to, Map<String, String> places) {}

    private void show(Release version, Optional<Chosen> chosen) {
        removeAll();
        result.removeAll();
        add(new RouterLink(text("modeler.move.back"), VersionsView.class, version.processId()));
        try {
            propose(services.moves().proposal(version), chosen);
        } catch (Refusal refusal) {
            add(Components.empty(
                    VaadinIcon.INFO_CIRCLE_O, refusal.sentence(services.messages()), text("modeler.move.none.next")));
        }
    }

    private void propose(Proposal proposal, Optional<Chosen> before) {
        int from = proposal.from().version();
        int to = proposal.to().version();
        Optional<BegunMove> begun = last(proposal);
        add(new H3(text("modeler.move.of", from, to)));
        MovePlan plan = new MovePlan(proposal, services.messages().locale(), result::removeAll);
        Optional<Chosen> chosen =
                before.filter(one -> one.to().id() == proposal.to().id());
        chosen.ifPresent(one -> plan.choose(one.places()));
        if (proposal.cases() == 0) {
            add(Components.empty(
                    VaadinIcon.CHECK_CIRCLE_O, text("modeler.move.none", from), text("modeler.move.none.next")));
            add(result);
            begun.filter(one -> !one.trial()).ifPresent(one -> follow(one, proposal, plan));
            return;
        }
        add(new Paragraph(text("modeler.move.intro", from, proposal.cases(), to)));
        add(plan);
        tries = Components.primary(text("modeler.move.trial"), () -> start(true, proposal, plan));
        tries.setDisableOnClick(true);
        if (services.moves().mayMove()) {
            Span hint = new Span(text("modeler.move.trial.hint"));
            hint.addClassName("secondary");
            Div bar = new Div(tries, hint);
            bar.addClassName("view-bar");
            add(bar);
        } else {
            add(new Paragraph(text("modeler.move.read-only")));
            plan.setReadOnly(true);
        }
        add(result);
        begun.filter(one -> chosen.isEmpty() || !one.trial() || !one.run().atRest())
                .filter(one -> describes(one, plan))
                .ifPresent(one -> follow(one, proposal, plan));
    }

    /** Whether it goes on, was a move, or tried what can still be chosen; what it tried is then chosen. */
    private static boolean describes(BegunMove begun, MovePlan plan) {
        if (begun.run().atRest() && !begun.trial()) return true;
        Map<String, String> before = plan.places();
        plan.choose(begun.places());
        if (!begun.run().atRest() || plan.places().equals(begun.places())) return true;
        plan.choose(before);
        return false;
    }

    /**
     * What is tried or moved is what is chosen now; the run is followed on the page and in the list of runs. Who is refused sees
     * what is so by now: a run beside it with who began it, another version in force, cases that are gone.
     */
    private void start(boolean trial, Proposal proposal, MovePlan plan) {
        String command = UUID.randomUUID().toString();
        try {
            services.moves().start(trial, proposal.from(), proposal.to(), plan.places(), command);
            last(proposal).ifPresent(begun -> follow(begun, proposal, plan));
        } catch (Refusal refusal) {
            Components.warn(refusal.sentence(services.messages()));
            show(proposal.from(), Optional.of(new Chosen(proposal.to(), plan.places())));
        }
    }

    private Optional<BegunMove> last(Proposal proposal) {
        return services.moves().last(proposal.from(), proposal.to());
    }

    private boolean mayGoOn(BegunMove begun, MovePlan plan) {
        return begun.own()
                && plan.places().equals(begun.places())
                && services.moves().mayMove();
    }

    private void follow(BegunMove begun, Proposal proposal, MovePlan plan) {
        result.removeAll();
        result.add(new MoveProgress(services, begun, (run, outcome) -> {
            plan.setReadOnly(!run.atRest() || !services.moves().mayMove());
            tries.setEnabled(run.atRest());
            outcome.removeAll();
            if (!run.atRest()) return;
            if (begun.trial()) tried(run, begun, proposal, plan, outcome);
            else outcome.add(new Paragraph(text("modeler.move.done", run.done(), run.failed() + run.open())));
        }));
    }

    /** A trial leads to the move if it looked at all the cases that are there now, and for whoever began it. */
    private void tried(Run run, BegunMove begun, Proposal proposal, MovePlan plan, Div outcome) {
        if (run.status() != RunStatus.DONE) {
            outcome.add(new Paragraph(text("modeler.move.trial.unfinished", run.done() + run.failed(), run.open())));
            return;
        }
        outcome.add(new Paragraph(
                run.failed() == 0
                        ? text("modeler.move.trial.clear", run.done())
                        : text("modeler.move.trial.some", run.done(), run.failed())));
        int now = services.moves()
                .running(proposal.from().processId())
                .getOrDefault(proposal.from().id(), 0);
        if (now != run.total()) {
            outcome.add(new Paragraph(text("modeler.move.trial.stale", run.total(), now)));
        } else if (run.done() > 0 && mayGoOn(begun, plan)) {
            outcome.add(Components.primary(text("modeler.move.do", run.done()), () -> Components.confirm(
                            text("modeler.move.do.of", run.done(), proposal.to().version()),
                            text("modeler.move.do.consequence"),
                            text("modeler.move.do", run.done()),
                            () -> start(false, proposal, plan))
                    .open()));
        }
    }

    @Override
    public String getPageTitle() {
        return text("modeler.move.title", name);
    }
}
