package org.jiangbu.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.jiangbu.base.Messages;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.engine.NextNode;
import org.jiangbu.workflow.engine.Paths;
import org.jiangbu.workflow.engine.StepDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<CaseDescriber> describers;
    private final Staff staff;
    private final CurrentUser user;
    private final Messages messages;

    Foresight(
            WorkItems items,
            Paths paths,
            RuntimeService runtime,
            ObjectProvider<CaseDescriber> describers,
            Staff staff,
            CurrentUser user,
            Messages messages) {
        this.items = items;
        this.paths = paths;
        this.runtime = runtime;
        this.describers = describers;
        this.staff = staff;
        this.user = user;
        this.messages = messages;
    }

    /** What follows one outcome of an item that the person may open. */
    public List<NextStep> after(long itemId, String outcome) {
        WorkItem item = items.get(itemId);
        Map<String, Object> facts = new HashMap<>(runtime.getVariables(item.processInstanceId()));
        facts.putAll(Decisions.routing(item.stepKey(), outcome));
        CaseText text = text(item);
        return paths.after(item.processDefinitionId(), item.stepKey(), facts).stream()
                .map(node -> step(node, text))
                .toList();
    }

    private CaseText text(WorkItem item) {
        return describers.stream()
                .filter(one -> one.processId().equals(item.processId()))
                .map(one -> one.describe(Set.of(item.caseKey())).get(item.caseKey()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private NextStep step(NextNode node, CaseText text) {
        NextStep.Kind kind = NextStep.Kind.valueOf(node.kind().name());
        if (node.step() == null) {
            return new NextStep(kind, node.name().in(messages.locale()), node.certain(), "", null, List.of(), 0);
        }
        StepDefinition next = node.step();
        String role = next.role();
        List<String> names = (next.quorum().several() ? next.deciders() : List.of(role))
                .stream()
                        .flatMap(held -> receivers(held, next.duty(), text).stream())
                        .distinct()
                        .map(Person::displayName)
                        .toList();
        List<String> first = names.subList(0, Math.min(NAMED, names.size()));
        return new NextStep(
                kind,
                node.name().in(messages.locale()),
                node.certain(),
                role,
                next.quorum().several() ? next.quorum() : null,
                first,
                names.size() - first.size());
    }

    /** The one to whom it goes by name, or all who hold the role; never those who are kept from the case. */
    private List<Person> receivers(String role, String duty, CaseText text) {
        @Nullable Long named = text.assignees().get(role);
        if (named != null) {
            return staff.find(named).map(List::of).orElse(List.of());
        }
        boolean entry = WorkItemRows.ENTRY.equals(duty);
        return staff.holders(role, text.areaCode()).stream()
                .filter(person -> entry || (!text.excluded().contains(person.id()) && person.id() != user.id()))
                .toList();
    }
}
