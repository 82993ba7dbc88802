package org.jiangbu.award;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.DeclarationSummary;
import org.jiangbu.declaration.VerifiedLine;
import org.jiangbu.people.HouseholdSummary;
import org.jiangbu.people.Households;
import org.jiangbu.policy.Policy;
import org.jiangbu.policy.Programmes;
import org.jiangbu.security.CurrentUser;
import org.springframework.stereotype.Component;

/** Decides many household-years at once: a handful of statements, however many declarations. */
@Component
class AwardDecider {
    private final DecisionBook book;
    private final HouseholdYears years;
    private final DeclarationBooks declarations;
    private final Households households;
    private final Programmes programmes;
    private final CurrentUser user;

    AwardDecider(
            DecisionBook book,
            HouseholdYears years,
            DeclarationBooks declarations,
            Households households,
            Programmes programmes,
            CurrentUser user) {
        this.book = book;
        this.years = years;
        this.declarations = declarations;
        this.households = households;
        this.programmes = programmes;
        this.user = user;
    }

    /** @param asked declarations to decide; @param dropped declarations that count no longer */
    void decide(Collection<String> asked, Collection<String> dropped) {
        Set<String> all = new LinkedHashSet<>(asked);
        all.addAll(dropped);
        Map<Integer, List<DeclarationSummary>> byYear = declarations.summaries(all).values().stream()
                .collect(Collectors.groupingBy(DeclarationSummary::programmeYear, TreeMap::new, Collectors.toList()));
        byYear.forEach((year, summaries) -> decide(year, summaries, Set.copyOf(asked), Set.copyOf(dropped)));
    }

    private void decide(int year, List<DeclarationSummary> of, Set<String> asked, Set<String> dropped) {
        Policy policy = programmes.policy(year);
        Set<Long> ids = of.stream().map(DeclarationSummary::householdId).collect(Collectors.toSet());
        Map<Long, HouseholdSummary> summaries = new HashMap<>(households.summaries(ids));
        Map<Long, Long> holders = new HashMap<>(years.holders(summaries, year));
        Map<Long, String> areas = new HashMap<>();
        holders.forEach((household, holder) -> areas.merge(holder, areaOf(household, summaries), (a, b) -> a));
        years.lock(areas, year, policy.award());
        List<DecisionBook.Held> earlier = book.under(areas.keySet(), year);
        Set<Long> toDecide = new LinkedHashSet<>(ids);
        if (!dropped.isEmpty()) {
            addSplitParts(earlier, toDecide, summaries, holders);
        }
        Map<Long, List<VerifiedLine>> lines = declarations.verifiedLines(toDecide, year).stream()
                .collect(Collectors.groupingBy(VerifiedLine::householdId));
        Shares shares = new Shares(earlier);
        List<Long> superseded = new ArrayList<>();
        List<DecisionBook.Row> added = new ArrayList<>();
        for (long household : toDecide) {
            long holder = Objects.requireNonNull(holders.get(household));
            HouseholdDecisions.Outcome outcome = new HouseholdDecisions(
                            household,
                            policy.award(),
                            lines.getOrDefault(household, List.of()),
                            shares.earlier(household),
                            shares.takenByOthers(holder, household).industryFen(),
                            shares.takenByOthers(holder, household).labourFen())
                    .decide(numbersOf(of, household, asked), numbersOf(of, household, dropped));
            shares.apply(holder, household, outcome);
            superseded.addAll(outcome.superseded());
            outcome.added().forEach(d -> added.add(row(d, holder, policy, areaOf(household, summaries))));
        }
        book.supersede(superseded);
        book.add(added, user.idIfAny().orElse(null));
    }

    private static String areaOf(long household, Map<Long, HouseholdSummary> summaries) {
        return Objects.requireNonNull(summaries.get(household)).areaCode();
    }

    /** What a dropped declaration frees under a shared cap goes to the other parts of the split household. */
    private void addSplitParts(
            List<DecisionBook.Held> earlier,
            Set<Long> toDecide,
            Map<Long, HouseholdSummary> summaries,
            Map<Long, Long> holders) {
        Set<Long> others = new HashSet<>();
        earlier.stream().filter(held -> toDecide.add(held.view().householdId())).forEach(held -> {
            others.add(held.view().householdId());
            holders.put(held.view().householdId(), held.holderId());
        });
        if (!others.isEmpty()) {
            summaries.putAll(households.summaries(others));
        }
    }

    private static Set<String> numbersOf(List<DeclarationSummary> of, long household, Set<String> wanted) {
        return of.stream()
                .filter(d -> d.householdId() == household && wanted.contains(d.number()))
                .map(DeclarationSummary::number)
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static DecisionBook.Row row(NewDecision d, long holder, Policy policy, String area) {
        return new DecisionBook.Row(
                d.number(),
                d.householdId(),
                holder,
                policy.programmeYear(),
                area,
                d.seq(),
                d.kind(),
                policy.version(),
                d.entitlement().sales().fen(),
                d.entitlement().labourIncome().fen(),
                d.entitlement().industry().fen(),
                d.entitlement().labour().fen(),
                d.entitlement().cut().fen(),
                d.beforeIndustryFen(),
                d.beforeLabourFen(),
                d.industryFen(),
                d.labourFen(),
                d.inputs());
    }
}
