package org.jiangbu.workflow.flow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.base.Messages;
import org.jiangbu.region.Area;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.region.Areas;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.engine.NextNode;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.engine.StepDefinition;
import org.jiangbu.workflow.engine.UsualWay;
import org.jiangbu.workflow.flow.FlowCounts.At;
import org.jiangbu.workflow.flow.FlowCounts.Count;
import org.jiangbu.workflow.flow.FlowCounts.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the cases of each township flow along the usual way of the newest model of their process. */
@Service
@Transactional(readOnly = true)
public class CaseFlows {
    /** The outcome after which a case comes back (退回补正). */
    private static final String RETURN = "return";

    private final FlowCounts counts;
    private final StepCatalogue steps;
    private final UsualWay usual;
    private final Areas areas;
    private final CurrentUser user;
    private final Messages messages;
    private final Clock clock;

    CaseFlows(
            FlowCounts counts,
            StepCatalogue steps,
            UsualWay usual,
            Areas areas,
            CurrentUser user,
            Messages messages,
            Clock clock) {
        this.counts = counts;
        this.steps = steps;
        this.usual = usual;
        this.areas = areas;
        this.user = user;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Every township in the person's areas, by place; empty if no such process is deployed.
     *
     * @param first the first day whose comings and decisions count
     */
    public List<TownshipFlow> of(String processId, LocalDate first) {
        List<String> scopes = user.scopes(Roles.supervising());
        List<String> townships = areas.all(AreaLevel.TOWNSHIP, LocalDate.now(clock)).stream()
                .map(Area::code)
                .filter(code -> scopes.stream().anyMatch(code::startsWith))
                .toList();
        return steps.newest(processId)
                .filter(model -> steps.isSound(model.getId()))
                .map(model -> flows(processId, model.getId(), new Question(townships, scopes, first)))
                .orElse(List.of());
    }

    private List<TownshipFlow> flows(String process, String definitionId, Question question) {
        List<NextNode> way = usual.of(definitionId);
        Set<String> back = usual.leadingBack(definitionId, way);
        Set<String> roles = way.stream()
                .map(NextNode::step)
                .filter(Objects::nonNull)
                .map(StepDefinition::role)
                .collect(Collectors.toSet());
        Found found = new Found(
                counts.waiting(process, question.scopes()),
                counts.since(process, question.scopes(), question.first()),
                counts.leaving(process, question.scopes()),
                counts.people(question.townships(), roles, question.first(), clock),
                lengths(process, way));
        return question.townships().stream()
                .map(township -> new TownshipFlow(
                        township,
                        way.stream().map(node -> passage(township, node, found)).toList(),
                        found.beside(township, back)))
                .toList();
    }

    /** Of whom is asked, and since when. */
    private record Question(List<String> townships, List<String> scopes, LocalDate first) {}

    /** What was counted. */
    private record Found(
            Map<At, List<Count>> waiting,
            FlowCounts.Since since,
            Map<At, Map<LocalDate, Integer>> leaving,
            Map<At, People> people,
            Map<String, Integer> lengths) {

        List<Passage.Desk> desks(At at, People people) {
            return Desks.of(of(waiting, at), of(since.came(), at), of(since.done(), at), people);
        }

        Passage.Desk beside(String township, Set<String> steps) {
            return Desks.together(
                    all(waiting, township, steps),
                    all(since.came(), township, steps),
                    all(since.done(), township, steps));
        }

        private static List<Count> of(Map<At, List<Count>> counts, At at) {
            return counts.getOrDefault(at, List.of());
        }

        private static List<Count> all(Map<At, List<Count>> counts, String township, Set<String> steps) {
            return steps.stream()
                    .flatMap(step -> of(counts, new At(township, step)).stream())
                    .toList();
        }
    }

    private Passage passage(String township, NextNode node, Found found) {
        At at = new At(township, node.key());
        String name = node.name().in(messages.locale());
        StepDefinition step = node.step();
        if (step == null) {
            return new Passage.Period(
                    node.key(),
                    name,
                    found.leaving().getOrDefault(at, Map.of()),
                    found.lengths().getOrDefault(node.key(), 0));
        }
        Map<Passage.Turn, Integer> turns = new EnumMap<>(Passage.Turn.class);
        found.since()
                .outcomes()
                .getOrDefault(at, Map.of())
                .forEach((outcome, number) -> turns.merge(turn(step, outcome), number, Integer::sum));
        People people = found.people().getOrDefault(new At(township, step.role()), People.NOBODY);
        return new Passage.Step(
                node.key(), name, step.role(), found.desks(at, people), people.number(), people.newcomers(), turns);
    }

    private static Passage.Turn turn(StepDefinition step, String outcome) {
        if (outcome.equals(step.outcomes().get(0))) return Passage.Turn.ON;
        return outcome.equals(RETURN) ? Passage.Turn.BACK : Passage.Turn.OUT;
    }

    /** How long each period of the way usually lasts: by those who have passed it, else by those who are in it. */
    private Map<String, Integer> lengths(String process, List<NextNode> way) {
        Map<String, Integer> lengths = new HashMap<>();
        for (int at = 1; at < way.size(); at++) {
            NextNode before = way.get(at - 1);
            if (way.get(at).step() != null || before.step() == null) continue;
            String period = way.get(at).key();
            int days = at + 1 < way.size()
                    ? counts.between(process, before.key(), way.get(at + 1).key())
                    : 0;
            lengths.put(period, days > 0 ? days : counts.lasting(process, before.key(), period));
        }
        return lengths;
    }
}
