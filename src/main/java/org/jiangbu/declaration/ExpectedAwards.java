package org.jiangbu.declaration;

import java.util.List;
import java.util.stream.Stream;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.jiangbu.people.HouseholdSummary;
import org.jiangbu.people.Households;
import org.jiangbu.policy.AwardCalculation;
import org.jiangbu.policy.AwardExplanation;
import org.jiangbu.policy.AwardRules;
import org.jiangbu.policy.Entitlement;
import org.jiangbu.policy.HouseholdYear;
import org.jiangbu.policy.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a declaration is expected to bring while it is being written. */
@Service
@Transactional(readOnly = true)
public class ExpectedAwards {
    private final Programmes programmes;
    private final DeclarationReader reader;
    private final Households households;
    private final Messages messages;

    ExpectedAwards(Programmes programmes, DeclarationReader reader, Households households, Messages messages) {
        this.programmes = programmes;
        this.reader = reader;
        this.households = households;
        this.messages = messages;
    }

    /**
     * The award of the household's year with these amounts added to what it has declared already.
     *
     * @param number the declaration being written, which is not counted twice; absent for a new one
     */
    public Expectation expect(
            long householdId, int programmeYear, @Nullable String number, List<Money> sales, List<Money> labour) {
        HouseholdSummary household = households.get(householdId);
        AwardRules rules = programmes.policy(programmeYear).award();
        List<VerifiedLine> others = reader.verifiedLines(List.of(householdId), programmeYear).stream()
                .filter(line -> !line.number().equals(number))
                .toList();
        Entitlement parent = parent(household, programmeYear, rules);
        Entitlement before = entitlement(rules, parent, others, List.of(), List.of());
        Entitlement after = entitlement(rules, parent, others, sales, labour);
        return new Expectation(
                Money.sum(sales).fen(),
                Money.sum(labour).fen(),
                after.total().minus(before.total()).fen(),
                after.total().fen(),
                others.stream().mapToLong(VerifiedLine::verifiedFen).sum(),
                new AwardExplanation(messages, messages.locale())
                        .expected(programmeYear, rules, after, before.total()));
    }

    private static Entitlement entitlement(
            AwardRules rules, Entitlement parent, List<VerifiedLine> others, List<Money> sales, List<Money> labour) {
        return AwardCalculation.entitlement(
                rules,
                new HouseholdYear(
                        joined(others, LineKind.SALE, sales),
                        joined(others, LineKind.LABOUR, labour),
                        parent.industry(),
                        parent.labour()));
    }

    /** P16: in the year of the split the household it came from has used part of the cap. */
    private Entitlement parent(HouseholdSummary household, int programmeYear, AwardRules rules) {
        Long parentId = household.splitFromId();
        if (parentId == null || household.registerYear() != programmeYear) {
            return Entitlement.NONE;
        }
        List<VerifiedLine> lines = reader.verifiedLines(List.of(parentId), programmeYear);
        return entitlement(rules, Entitlement.NONE, lines, List.of(), List.of());
    }

    private static List<Money> joined(List<VerifiedLine> lines, LineKind kind, List<Money> more) {
        return Stream.concat(
                        lines.stream().filter(line -> line.kind() == kind).map(line -> Money.ofFen(line.verifiedFen())),
                        more.stream())
                .toList();
    }
}
