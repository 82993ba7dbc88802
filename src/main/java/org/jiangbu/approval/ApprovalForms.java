package org.jiangbu.approval;

import static org.jiangbu.base.AppClock.ZONE;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.region.Areas;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.RoleBook;
import org.jiangbu.workflow.CaseFact;
import org.jiangbu.workflow.CaseState;
import org.jiangbu.workflow.CaseStep;
import org.jiangbu.workflow.Cases;
import org.jiangbu.workflow.WaitingSteps;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints approval forms (审批表) for those who may read the case; each print is written down. */
@Service
public class ApprovalForms {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);
    private static final int COUNTY = 6;

    private final WorkItems workItems;
    private final WaitingSteps waitingSteps;
    private final Cases cases;
    private final ObjectProvider<PrintedPart> parts;
    private final FormPaper paper;
    private final DueWords dueWords;
    private final Areas areas;
    private final RoleBook roles;
    private final CurrentUser user;
    private final Journal journal;
    private final Messages messages;
    private final Clock clock;

    ApprovalForms(
            WorkItems workItems,
            WaitingSteps waitingSteps,
            Cases cases,
            ObjectProvider<PrintedPart> parts,
            FormPaper paper,
            DueWords dueWords,
            Areas areas,
            RoleBook roles,
            CurrentUser user,
            Journal journal,
            Messages messages,
            Clock clock) {
        this.workItems = workItems;
        this.waitingSteps = waitingSteps;
        this.cases = cases;
        this.parts = parts;
        this.paper = paper;
        this.dueWords = dueWords;
        this.areas = areas;
        this.roles = roles;
        this.user = user;
        this.journal = journal;
        this.messages = messages;
        this.clock = clock;
    }

    /** The form of a case as a PDF; refused to whoever may not read the case. */
    @Transactional
    public byte[] print(String caseKey) {
        List<CaseStep> steps = workItems.history(caseKey);
        CaseState state = cases.find(caseKey).orElseThrow(() -> new Refusal("workflow.case.unknown", caseKey));
        List<CasePaper> papers = parts.orderedStream()
                .filter(part -> part.processId().equals(state.processId()))
                .map(part -> part.of(caseKey))
                .toList();
        List<Entry> waiting =
                waitingSteps.of(caseKey).stream().map(this::waiting).toList();
        byte[] pdf = paper.write(new FormContent(
                title(papers, state.areaCode()),
                areas.fullName(state.areaCode()),
                caseKey,
                papers,
                entries(steps, workItems.officialFacts(caseKey)),
                waiting,
                messages.get(
                        "approval.printed",
                        MINUTE.format(clock.instant()),
                        user.person().displayName())));
        journal.record("approval.printed", caseKey, state.areaCode(), Map.of("steps", steps.size()));
        return pdf;
    }

    private String title(List<CasePaper> papers, String areaCode) {
        String of = papers.stream()
                .map(CasePaper::title)
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse("");
        return messages.get(
                "approval.title", areas.require(areaCode.substring(0, COUNTY)).name(), of);
    }

    private List<Entry> entries(List<CaseStep> steps, List<CaseFact> facts) {
        List<Entry> entries = new ArrayList<>();
        facts.forEach(fact -> entries.add(new Entry(
                fact.at(), fact.what(), null, null, said(fact.words()), fact.personName(), MINUTE.format(fact.at()))));
        steps.forEach(step -> entries.add(decided(step)));
        entries.sort(Comparator.comparing(Entry::at));
        return entries;
    }

    private Entry decided(CaseStep step) {
        String name =
                step.round() > 1 ? messages.get("approval.step.round", step.stepName(), step.round()) : step.stepName();
        String who = step.forPersonName() == null
                ? step.personName()
                : messages.get("approval.for", step.personName(), step.forPersonName());
        return new Entry(
                step.at(),
                name,
                roles.title(step.role()),
                step.outcomeName(),
                words(step),
                who,
                MINUTE.format(step.at()));
    }

    private List<String> words(CaseStep step) {
        String takenBack = step.takenBack() == null
                ? null
                : messages.get(
                        "approval.taken-back",
                        MINUTE.format(step.takenBack().at()),
                        step.takenBack().reason());
        List<String> words = new ArrayList<>(said(step.reasonName(), step.opinion()));
        words.addAll(step.notes());
        words.addAll(said(step.together() ? messages.get("approval.together") : null, takenBack));
        return words;
    }

    private Entry waiting(WorkItem item) {
        return new Entry(
                Instant.MAX,
                item.stepName(),
                roles.title(item.role()),
                null,
                List.of(dueWords.of(item.dueOn())),
                "",
                null);
    }

    private static List<String> said(@Nullable String... words) {
        return Stream.of(words).filter(one -> one != null && !one.isBlank()).toList();
    }
}
