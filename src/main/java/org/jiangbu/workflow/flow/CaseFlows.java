package org.jiangbu.workflow.flow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.jiangbu.workflow.engine.UsualWay;
import org.jiangbu.workflow.flow.FlowCounts.At;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the cases of each township flow along the usual way of the newest model of their process. */
@Service
@Transactional(readOnly = true)
public class CaseFlows {
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
                .map(model -> flows(processId, usual.of(model.getId()), townships, scopes, first))
                .orElse(List.of());
    }

    private List<TownshipFlow> flows(
            String process, List<NextNode> way, List<String> townships, List<String> scopes, LocalDate first) {
        Set<String> roles = way.stream()
                .filter(node -> node.step() != null)
                .map(node -> Objects.requireNonNull(node.step()).role())
                .collect(Collectors.toSet());
        Map<At, Integer> waiting = counts.waiting(process, scopes);
        Map<At, Map<LocalDate, Integer>> came = counts.came(process, scopes, first);
        Map<At, Map<LocalDate, Integer>> done = counts.done(process, scopes, first);
        Map<At, Map<LocalDate, Integer>> leaving = counts.leaving(process, scopes);
        Map<At, Integer> people = counts.people(townships, roles, clock);
        Map<String, Integer> lengths = lengths(process, way);
        List<TownshipFlow> flows = new ArrayList<>();
        for (String township : townships) {
            List<Passage> passages = new ArrayList<>();
            for (NextNode node : way) {
                At at = new At(township, node.key());
                String name = node.name().in(messages.locale());
                if (node.step() == null) {
                    passages.add(new Passage.Period(
                            node.key(), name, leaving.getOrDefault(at, Map.of()), lengths.getOrDefault(node.key(), 0)));
                } else {
                    String role = node.step().role();
                    passages.add(new Passage.Step(
                            node.key(),
                            name,
                            role,
                            waiting.getOrDefault(at, 0),
                            came.getOrDefault(at, Map.of()),
                            done.getOrDefault(at, Map.of()),
                            people.getOrDefault(new At(township, role), 0)));
                }
            }
            Set<String> onWay = way.stream().map(NextNode::key).collect(Collectors.toSet());
            int beside = waiting.entrySet().stream()
                    .filter(one -> one.getKey().township().equals(township)
                            && !onWay.contains(one.getKey().key()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            flows.add(new TownshipFlow(township, passages, beside));
        }
        return flows;
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
