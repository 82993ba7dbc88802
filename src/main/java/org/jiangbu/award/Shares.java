package org.jiangbu.award;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who has how much of each cap while household-years are being decided (P16); amounts in fen. */
final class Shares {
    private final Map<Long, List<DecisionView>> byHousehold;
    private final Map<Long, Map<Long, Share>> byHolder = new HashMap<>();

    Shares(List<DecisionBook.Held> earlier) {
        byHousehold =
                earlier.stream().map(DecisionBook.Held::view).collect(Collectors.groupingBy(DecisionView::householdId));
        for (DecisionBook.Held held : earlier) {
            DecisionView decision = held.view();
            if (decision.state() != DecisionState.SUPERSEDED) {
                add(held.holderId(), decision.householdId(), decision.industryFen(), decision.labourFen());
            }
        }
    }

    /** Parts of the two awards. */
    record Share(long industryFen, long labourFen) {
        static final Share NONE = new Share(0, 0);

        Share plus(Share other) {
            return new Share(industryFen + other.industryFen, labourFen + other.labourFen);
        }
    }

    List<DecisionView> earlier(long household) {
        return byHousehold.getOrDefault(household, List.of());
    }

    Share takenByOthers(long holder, long household) {
        return byHolder.getOrDefault(holder, Map.of()).entrySet().stream()
                .filter(share -> share.getKey() != household)
                .map(Map.Entry::getValue)
                .reduce(Share.NONE, Share::plus);
    }

    void apply(long holder, long household, HouseholdDecisions.Outcome outcome) {
        Set<Long> superseded = new HashSet<>(outcome.superseded());
        earlier(household).stream()
                .filter(d -> superseded.contains(d.id()))
                .forEach(d -> add(holder, household, -d.industryFen(), -d.labourFen()));
        outcome.added().forEach(d -> add(holder, household, d.industryFen(), d.labourFen()));
    }

    private void add(long holder, long household, long industryFen, long labourFen) {
        byHolder.computeIfAbsent(holder, h -> new HashMap<>())
                .merge(household, new Share(industryFen, labourFen), Share::plus);
    }
}
