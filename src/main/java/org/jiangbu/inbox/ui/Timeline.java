package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiangbu.workflow.CaseFact;
import org.jiangbu.workflow.CaseStep;
import org.jiangbu.workflow.holding.Hand;
import org.jiangbu.workflow.holding.HandKind;

/** The decisions of a case so far, what else happened in it and how it changed hands, oldest first. */
class Timeline extends UnorderedList {
    static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    Timeline(List<CaseStep> steps, List<CaseFact> facts, List<Hand> hands, Outcomes outcomes, ZoneId zone) {
        addClassName("timeline");
        List<Line> lines = new ArrayList<>();
        facts.forEach(fact -> lines.add(new Line(fact.at(), entry(fact, zone))));
        int round = 1;
        for (CaseStep step : steps) {
            lines.add(new Line(step.at(), entry(step, outcomes, zone, step.round() > round)));
            round = step.round();
        }
        hands.forEach(hand -> lines.add(new Line(hand.at(), entry(hand, zone))));
        lines.stream().sorted(Comparator.comparing(Line::at)).map(Line::entry).forEach(this::add);
    }

    /** What has happened in a case so far, or the sentence that nothing has. */
    static Component of(ItemServices services, String caseKey, List<CaseStep> steps) {
        List<Hand> hands = services.holdings().of(caseKey);
        List<CaseFact> facts = services.workItems().facts(caseKey);
        return steps.isEmpty() && hands.isEmpty() && facts.isEmpty()
                ? new Paragraph(text("inbox.item.history.empty"))
                : new Timeline(
                        steps,
                        facts,
                        hands,
                        services.outcomes(),
                        services.clock().getZone());
    }

    private record Line(Instant at, ListItem entry) {}

    /** Told by who had it, not by who has it now. */
    private static final Set<HandKind> LEFT = EnumSet.of(HandKind.SEAT_REMOVED, HandKind.RECUSED, HandKind.ROLE_ENDED);

    private static ListItem entry(CaseFact fact, ZoneId zone) {
        Span what = new Span(fact.what());
        what.getStyle().set("font-weight", "600");
        Div who = new Div(fact.personName() + "  " + MINUTE.format(fact.at().atZone(zone)));
        who.addClassName("secondary");
        ListItem entry = new ListItem(VaadinIcon.PENCIL.create(), what, who);
        if (fact.words() != null) entry.add(opinion(fact.words()));
        return entry;
    }

    private static ListItem entry(Hand hand, ZoneId zone) {
        String kind = text("inbox.hand." + hand.kind());
        String whom = LEFT.contains(hand.kind()) ? hand.fromName() : hand.toName();
        Span what = new Span(whom == null ? kind : text("inbox.hand.line.to", kind, whom));
        Div who = new Div(hand.byName() + "  " + MINUTE.format(hand.at().atZone(zone)));
        who.addClassName("secondary");
        ListItem entry = new ListItem(VaadinIcon.EXCHANGE.create(), what, who);
        if (hand.note() != null) entry.add(opinion(hand.note()));
        return entry;
    }

    private static ListItem entry(CaseStep step, Outcomes outcomes, ZoneId zone, boolean newRound) {
        Icon icon = outcomes.icon(step.outcome()).create();
        icon.setColor(
                outcomes.against(step.outcome()) ? "var(--lumo-error-text-color)" : "var(--lumo-success-text-color)");
        Span what = new Span(step.stepName() + " · " + step.outcomeName());
        what.getStyle().set("font-weight", "600");
        String name = step.forPersonName() == null
                ? step.personName()
                : text("inbox.history.for", step.personName(), step.forPersonName());
        Div who = new Div(name + "  " + MINUTE.format(step.at().atZone(zone)));
        who.addClassName("secondary");
        ListItem entry = new ListItem(icon, what, who);
        if (step.takenBack() != null) {
            entry.addClassName("taken-back");
            who.add(" · "
                    + text(
                            "inbox.takeBack.line",
                            MINUTE.format(step.takenBack().at().atZone(zone))));
        }
        if (step.together()) who.add(" · " + text("inbox.history.together"));
        if (newRound) who.add(" · " + text("inbox.round", step.round()));
        if (step.reasonName() != null) entry.add(opinion(step.reasonName()));
        if (step.opinion() != null && !step.opinion().isBlank()) entry.add(opinion(step.opinion()));
        step.notes().forEach(note -> entry.add(opinion(note)));
        if (!step.filled().isEmpty()) entry.add(filled(step.filled()));
        if (step.takenBack() != null)
            entry.add(opinion(text("inbox.takeBack.why", step.takenBack().reason())));
        return entry;
    }

    private static Div filled(List<String> lines) {
        Div filled = new Div();
        filled.addClassName("filled");
        lines.forEach(line -> filled.add(new Div(line)));
        return filled;
    }

    private static Paragraph opinion(String words) {
        Paragraph opinion = new Paragraph(words);
        opinion.addClassName("opinion");
        return opinion;
    }
}
