package org.jiangbu.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.jiangbu.base.Messages;
import org.jiangbu.security.Absences;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.ReturnedBy.Returned;
import org.jiangbu.workflow.engine.NextNode;
import org.jiangbu.workflow.engine.Paths;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.engine.StepDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens next and who will get it, for every outcome of an open item, before anybody decides. */
@Service
@Transactional(readOnly = true)
public class Foresight {
    private static final int NAMED = 3;

    private final WorkItems items;
    private final Paths paths;
    private final RuntimeService runtime;
    private final CaseTexts texts;
    private final StepCatalogue steps;
    private final KeptAway keptAway;
    private final ReturnedBy returnedBy;
    private final StillToVote stillToVote;
    private final Map<String, CaseDelegate> delegates;
    private final Staff staff;
    private final Absences absences;
    private final CurrentUser user;
    private final Messages messages;

    Foresight(
            WorkItems items,
            Paths paths,
            RuntimeService runtime,
            CaseTexts texts,
            StepCatalogue steps,
            KeptAway keptAway,
            ReturnedBy returnedBy,
            StillToVote stillToVote,
            Map<String, CaseDelegate> delegates,
            Staff staff,
            Absences absences,
            CurrentUser user,
            Messages messages) {
        this.items = items;
        this.paths = paths;
        this.runtime = runtime;
        this.texts = texts;
        this.steps = steps;
        this.keptAway = keptAway;
        this.returnedBy = returnedBy;
        this.stillToVote = stillToVote;
        this.delegates = delegates;
        this.staff = staff;
        this.absences = absences;
        this.user = user;
        this.messages = messages;
    }

    /** What follows one outcome of an item that the person may open. */
    public List<NextStep> after(long itemId, String outcome) {
        WorkItem item = items.get(itemId);
        StepDefinition now =
                steps.step(item.processDefinitionId(), item.stepKey()).orElseThrow();
        List<String> others =
                stillToVote.after(item, now, outcome.equals(now.outcomes().get(0)));
        if (!others.isEmpty()) {
            String name = now.name().in(messages.locale());
            return List.of(step(NextStep.Kind.TASK, name, true, now.role(), now.quorum(), others, List.of()));
        }
        Map<String, Object> facts = new HashMap<>(runtime.getVariables(item.processInstanceId()));
        facts.putAll(Decisions.routing(item.stepKey(), outcome));
        Map<String, CaseText> told = texts.of(item.processId(), Set.of(item.caseKey()));
        Ahead ahead = new Ahead(
                item,
                facts,
                Objects.requireNonNull(told.get(item.caseKey())),
                acted(item, told),
                returnedBy.of(told.keySet()).get(item.caseKey()));
        return paths
                .after(item.processDefinitionId(), item.stepKey(), facts, name -> foreseen(name, item.caseKey()))
                .stream()
                .map(node -> step(node, ahead))
                .toList();
    }

    private Map<String, Object> foreseen(String delegate, String caseKey) {
        CaseDelegate known = delegates.get(delegate);
        return known == null ? Map.of() : known.foresee(Set.of(caseKey)).getOrDefault(caseKey, Map.of());
    }

    /**
     * A case as it will stand.
     *
     * @param acted who will then have acted
     */
    private record Ahead(
            WorkItem item,
            Map<String, Object> facts,
            CaseText text,
            KeptAway.Acted acted,
            @Nullable Returned returned) {}

    private KeptAway.Acted acted(WorkItem item, Map<String, CaseText> told) {
        KeptAway.Acted acted = keptAway.acted(told).getOrDefault(item.caseKey(), KeptAway.Acted.NOBODY);
        return steps.step(item.processDefinitionId(), item.stepKey())
                .map(step -> acted.and(user.id(), step.duty()))
                .orElse(acted);
    }

    private NextStep step(NextNode node, Ahead ahead) {
        NextStep.Kind kind = NextStep.Kind.valueOf(node.kind().name());
        String name = node.name().in(messages.locale());
        StepDefinition next = node.step();
        if (next == null) {
            List<NextStep> then = kind == NextStep.Kind.WAITING ? then(node, ahead) : List.of();
            String role = Objects.requireNonNullElse(node.awaits(), "");
            List<String> holders = role.isEmpty()
                    ? List.of()
                    : withStandIns(staff.holders(role, ahead.item().areaCode()), Set.of(), ahead.item());
            return step(kind, name, node.certain(), role, null, holders, then);
        }
        List<String> names = (next.quorum().several() ? next.deciders() : List.of(next.role()))
                .stream()
                        .flatMap(held -> receivers(held, next, ahead).stream())
                        .distinct()
                        .toList();
        @Nullable Quorum quorum = next.quorum().several() ? next.quorum() : null;
        return step(kind, name, node.certain(), next.role(), quorum, names, List.of());
    }

    private static NextStep step(
            NextStep.Kind kind,
            String name,
            boolean certain,
            String role,
            @Nullable Quorum quorum,
            List<String> names,
            List<NextStep> then) {
        List<String> first = names.subList(0, Math.min(NAMED, names.size()));
        return new NextStep(kind, name, certain, role, quorum, first, names.size() - first.size(), then);
    }

    private List<NextStep> then(NextNode event, Ahead ahead) {
        return paths.after(ahead.item().processDefinitionId(), event.key(), ahead.facts()).stream()
                .filter(node -> node.kind() == NextNode.Kind.TASK)
                .map(node -> step(node, ahead))
                .toList();
    }

    /** The one to whom it goes by name, or all who hold the role, as the inbox will give it; each with the stand-in. */
    private List<String> receivers(String role, StepDefinition next, Ahead ahead) {
        Set<Long> kept = KeptAway.from(ahead.text(), ahead.acted(), next);
        @Nullable Long named = ahead.text().assignees().get(role);
        if (named == null) named = Returned.to(next, ahead.returned()).orElse(null);
        @Nullable Long first = named;
        List<Person> getting = staff.holders(role, ahead.item().areaCode()).stream()
                .filter(person -> !kept.contains(person.id()))
                .toList();
        List<Person> byName = getting.stream()
                .filter(person -> Objects.equals(person.id(), first))
                .toList();
        return withStandIns(byName.isEmpty() ? getting : byName, kept, ahead.item());
    }

    private List<String> withStandIns(List<Person> getting, Set<Long> kept, WorkItem item) {
        Map<Long, Person> standIns =
                absences.standIns(getting.stream().map(Person::id).toList(), item.processId());
        return getting.stream()
                .map(person -> standIns.containsKey(person.id())
                                && !kept.contains(standIns.get(person.id()).id())
                        ? messages.get(
                                "workflow.next.standIn",
                                person.displayName(),
                                standIns.get(person.id()).displayName())
                        : person.displayName())
                .toList();
    }
}
