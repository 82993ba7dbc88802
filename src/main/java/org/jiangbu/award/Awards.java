package org.jiangbu.award;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Internal;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.LineKind;
import org.jiangbu.policy.AwardCalculation;
import org.jiangbu.policy.AwardExplanation;
import org.jiangbu.policy.AwardRules;
import org.jiangbu.policy.Entitlement;
import org.jiangbu.policy.Programmes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides the award of household-years and guards what may be reserved and paid. Called by delegates and other services
 * inside their transaction; it checks no rights itself.
 */
@Service
@Transactional
@Internal
public class Awards {
    private final AwardDecider decider;
    private final DecisionBook book;
    private final HouseholdYears years;
    private final DeclarationBooks declarations;
    private final Programmes programmes;
    private final Messages messages;
    private final Journal journal;

    Awards(
            AwardDecider decider,
            DecisionBook book,
            HouseholdYears years,
            DeclarationBooks declarations,
            Programmes programmes,
            Messages messages,
            Journal journal) {
        this.decider = decider;
        this.book = book;
        this.years = years;
        this.declarations = declarations;
        this.programmes = programmes;
        this.messages = messages;
        this.journal = journal;
    }

    /** Decides declarations whose township check has passed and marks them verified; decisions by declaration number. */
    public Map<String, DecisionView> decideAll(List<String> numbers) {
        declarations.markVerified(numbers);
        decider.decide(numbers, List.of());
        Map<String, DecisionView> decisions = decisionsOf(numbers);
        journal.recordAll(decisions.values().stream()
                .map(d -> new Journal.Entry(
                        "award.decided",
                        d.number(),
                        d.areaCode(),
                        Map.of("decision", d.id(), "industryFen", d.industryFen(), "labourFen", d.labourFen())))
                .toList());
        return decisions;
    }

    /** The township takes back its check of a declaration: its decision is superseded. Refuses what a register holds. */
    public void takeBack(String number) {
        DecisionView decision = decisionsOf(List.of(number)).get(number);
        if (decision != null && decision.state() != DecisionState.OPEN && decision.state() != DecisionState.HELD) {
            throw new Refusal("award.takeBack.registered", number);
        }
        declarations.markUnregistered(List.of(number));
        dropAll(List.of(number));
    }

    /** Declarations that count no longer: their decisions are superseded, the rest of each household-year is decided anew. */
    public void dropAll(List<String> numbers) {
        List<String> decided = List.copyOf(decisionsOf(numbers).keySet());
        if (!decided.isEmpty()) {
            decider.decide(List.of(), decided);
            journal.recordAll(decided.stream()
                    .map(number -> new Journal.Entry("award.dropped", number, null, Map.of()))
                    .toList());
        }
    }

    /** The live original decision of each declaration that has one. */
    @Transactional(readOnly = true)
    public Map<String, DecisionView> decisionsOf(Collection<String> numbers) {
        return book.live(numbers).stream().collect(Collectors.toMap(DecisionView::number, d -> d));
    }

    @Transactional(readOnly = true)
    public Map<Long, DecisionView> decisions(Collection<Long> ids) {
        Map<Long, DecisionView> found = new HashMap<>();
        book.byIds(ids).forEach(d -> found.put(d.id(), d));
        return found;
    }

    /** Open decisions of a programme year in an area that a register may gather. */
    @Transactional(readOnly = true)
    public List<DecisionView> open(int programmeYear, String areaCode) {
        return book.open(programmeYear, areaCode);
    }

    /** Puts open decisions on a register. */
    public void register(Collection<Long> ids) {
        book.move(ids, DecisionState.OPEN, DecisionState.REGISTERED);
    }

    /** Takes decisions off a register again. */
    public void unregister(Collection<Long> ids) {
        book.move(ids, DecisionState.REGISTERED, DecisionState.OPEN);
    }

    /** The county returned their lines: they count, but no register may gather them until decided again. */
    public void hold(Collection<Long> ids) {
        book.move(ids, DecisionState.REGISTERED, DecisionState.HELD);
    }

    /** Sets money aside within the household-year's caps: REGISTERED → RESERVED. */
    public void reserve(Collection<Long> ids) {
        years.book(ids, HouseholdYears.Booking.RESERVE);
        book.move(ids, DecisionState.REGISTERED, DecisionState.RESERVED);
    }

    /** Gives reserved money back: RESERVED → REGISTERED. */
    public void unreserve(Collection<Long> ids) {
        years.book(ids, HouseholdYears.Booking.UNRESERVE);
        book.move(ids, DecisionState.RESERVED, DecisionState.REGISTERED);
    }

    /** Reserved money reached the account: RESERVED → PAID. */
    public void pay(Collection<Long> ids) {
        years.book(ids, HouseholdYears.Booking.PAY);
        book.move(ids, DecisionState.RESERVED, DecisionState.PAID);
    }

    /** Paid money came back (F19): PAID → REGISTERED. */
    public void unpay(Collection<Long> ids) {
        years.book(ids, HouseholdYears.Booking.UNPAY);
        book.move(ids, DecisionState.PAID, DecisionState.REGISTERED);
    }

    /** Calculates a decision again from its stored inputs and policy version. */
    @Transactional(readOnly = true)
    public Recomputation recompute(long decisionId) {
        DecisionView decision = decision(decisionId);
        Entitlement again = entitlement(decision);
        return new Recomputation(
                decisionId,
                decision.entitledIndustryFen(),
                decision.entitledLabourFen(),
                again.industry().fen(),
                again.labour().fen());
    }

    /** One sentence a farmer can read, in the current language. */
    @Transactional(readOnly = true)
    public String explain(long decisionId) {
        DecisionView decision = decision(decisionId);
        long before = decision.entitledIndustryFen() + decision.entitledLabourFen() - decision.totalFen();
        AwardExplanation explanation = new AwardExplanation(messages, messages.locale());
        int year = decision.programmeYear();
        return book.paidBefore(decision)
                ? explanation.sentence(year, rules(decision), entitlement(decision), Money.ofFen(before))
                : explanation.addition(year, rules(decision), entitlement(decision), Money.ofFen(before));
    }

    /** What a decision was calculated from, with the result of calculating it again now. */
    @Transactional(readOnly = true)
    public DecisionBasis basis(long decisionId) {
        DecisionView decision = decision(decisionId);
        DecisionInputs inputs = book.inputs(decisionId);
        List<DecisionBasis.Line> lines = Stream.concat(
                        inputs.sales().stream().map(line -> line.as(LineKind.SALE)),
                        inputs.labour().stream().map(line -> line.as(LineKind.LABOUR)))
                .toList();
        return new DecisionBasis(
                lines, inputs.industryTakenFen() + inputs.labourTakenFen(), rules(decision), recompute(decisionId));
    }

    private Entitlement entitlement(DecisionView decision) {
        return AwardCalculation.entitlement(
                rules(decision), book.inputs(decision.id()).year());
    }

    private AwardRules rules(DecisionView decision) {
        return programmes
                .policy(decision.programmeYear(), decision.policyVersion())
                .award();
    }

    private DecisionView decision(long id) {
        return book.byIds(List.of(id)).stream().findFirst().orElseThrow(() -> new Refusal("award.unknown-decision"));
    }
}
