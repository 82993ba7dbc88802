package org.jiangbu.declaration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Internal;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Rows;
import org.jiangbu.people.Household;
import org.jiangbu.people.HouseholdSummary;
import org.jiangbu.people.Households;
import org.jiangbu.people.Member;
import org.jiangbu.workflow.CaseStart;
import org.jiangbu.workflow.Cases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The declarations' door for other services and delegates, set-based, inside their transaction; checks no right. */
@Service
@Transactional
@Internal
public class DeclarationBooks {
    private final DeclarationReader reader;
    private final DeclarationWriter writer;
    private final LineRules rules;
    private final Households households;
    private final Cases cases;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Rows rows;

    DeclarationBooks(
            DeclarationReader reader,
            DeclarationWriter writer,
            LineRules rules,
            Households households,
            Cases cases,
            Journal journal,
            JdbcClient jdbc,
            Rows rows) {
        this.reader = reader;
        this.writer = writer;
        this.rules = rules;
        this.households = households;
        this.cases = cases;
        this.journal = journal;
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * Records declarations as submitted and starts their cases, set-based; returns their numbers in the given order. Refuses
     * the whole list if one line breaks a rule.
     *
     * @param enteredBy who wrote them down, and therefore checks none of them (H19)
     */
    public List<String> createAll(List<NewDeclaration> declarations, long enteredBy) {
        if (declarations.isEmpty()) {
            return List.of();
        }
        List<DeclarationWriter.Entry> entries = judged(declarations);
        List<String> numbers = List.copyOf(
                writer.insert(entries, DeclarationStatus.SUBMITTED, enteredBy).values());
        List<CaseStart> starts = new ArrayList<>();
        List<Journal.Entry> journalled = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            String area = entries.get(i).household().areaCode();
            starts.add(new CaseStart(numbers.get(i), area, Map.of()));
            journalled.add(
                    new Journal.Entry("declaration.submitted", numbers.get(i), area, Map.of("source", "register")));
        }
        cases.start(Declarations.PROCESS, starts);
        journal.recordAll(journalled);
        return numbers;
    }

    private List<DeclarationWriter.Entry> judged(List<NewDeclaration> declarations) {
        List<Long> ids = declarations.stream()
                .map(NewDeclaration::householdId)
                .distinct()
                .toList();
        Map<Long, HouseholdSummary> summaries = households.summaries(ids);
        Map<Long, List<Member>> members = households.members(ids);
        Map<Integer, LineRules.Year> years = new HashMap<>();
        List<DeclarationWriter.Entry> entries = new ArrayList<>();
        for (NewDeclaration declaration : declarations) {
            HouseholdSummary household = summaries.get(declaration.householdId());
            if (household == null) {
                throw new Refusal("people.household.unknown");
            }
            if (declaration.lines().isEmpty()) {
                throw new Refusal("declaration.no-lines");
            }
            LineRules.Year year = years.computeIfAbsent(declaration.programmeYear(), rules::year);
            List<Member> of = members.getOrDefault(household.id(), List.of());
            entries.add(new DeclarationWriter.Entry(
                    declaration, household, rules.judged(declaration, new Household(household, of), year)));
        }
        return entries;
    }

    /** Submitted declarations are returned for correction. */
    public void markReturned(Collection<String> numbers) {
        writer.move(numbers, Move.RETURN);
    }

    /** Returned declarations are on their way again. */
    public void markResubmitted(Collection<String> numbers) {
        writer.move(numbers, Move.RESUBMIT);
    }

    /** The township has checked them and their award is decided. */
    public void markVerified(Collection<String> numbers) {
        writer.move(numbers, Move.VERIFY);
    }

    /** Their register is approved. */
    public void markRegistered(Collection<String> numbers) {
        writer.move(numbers, Move.REGISTER);
    }

    /** Their line went back from the register to the township. */
    public void markUnregistered(Collection<String> numbers) {
        writer.move(numbers, Move.UNREGISTER);
    }

    /** Their award is paid. */
    public void markPaid(Collection<String> numbers) {
        writer.move(numbers, Move.PAY);
    }

    /** Submitted declarations are rejected. */
    public void markRejected(Collection<String> numbers) {
        writer.move(numbers, Move.REJECT);
    }

    /**
     * Takes back that they were returned. Refuses what its household has begun to correct, since somebody has acted on the
     * return.
     */
    public void unreturn(String number) {
        if (Boolean.TRUE.equals(valueChanged(List.of(number)).get(number))) {
            throw new Refusal("declaration.correcting", number);
        }
        writer.move(List.of(number), Move.RESUBMIT);
    }

    /** Rejected declarations run again after a review. */
    public void markReopened(Collection<String> numbers) {
        writer.move(numbers, Move.REOPEN);
    }

    /** Declarations that no roster holds are taken back. */
    public void markWithdrawn(Collection<String> numbers) {
        writer.move(numbers, Move.WITHDRAW);
    }

    /** Returned declarations were not corrected in time. */
    public void markLapsed(Collection<String> numbers) {
        writer.move(numbers, Move.LAPSE);
    }

    /** Lowers verified values of current lines; never above what stood before (H23). */
    public void applyCuts(List<LineCut> cuts) {
        verify(
                cuts,
                """
                r."verifiedFen" between 0 and l.verified_fen and r."verifiedQuantity" between 0 and l.verified_quantity
                """);
    }

    /** Raises verified values of current lines to what stood before cuts that were taken back; never above the declared. */
    public void liftCuts(List<LineCut> before) {
        verify(
                before,
                """
                r."verifiedFen" between l.verified_fen and l.amount_fen
                and r."verifiedQuantity" between l.verified_quantity and l.quantity
                """);
    }

    /** @param bounds condition on the new values {@code r} of a line {@code l}; one line beyond them refuses all */
    private void verify(List<LineCut> lines, String bounds) {
        if (lines.isEmpty()) {
            return;
        }
        int set = jdbc.sql(
                        """
                        update declaration_line l
                        set verified_quantity = r."verifiedQuantity", verified_fen = r."verifiedFen"
                        from jsonb_to_recordset(cast(:rows as jsonb))
                             as r(number text, "lineId" bigint, "verifiedQuantity" numeric, "verifiedFen" bigint),
                             declaration d
                        where d.number = r.number and l.id = r."lineId" and l.declaration_id = d.id and l.version = d.version
                          and """
                                + " " + bounds)
                .param("rows", rows.of(lines))
                .update();
        if (set != lines.size()) {
            throw new Refusal("declaration.cut-above");
        }
        sumUp(lines);
    }

    private void sumUp(List<LineCut> cuts) {
        jdbc.sql(
                        """
                        update declaration d
                        set verified_sales_fen = s.sales, verified_labour_fen = s.labour, revision = revision + 1
                        from (select x.id, coalesce(sum(l.verified_fen) filter (where l.kind = 'SALE'), 0) as sales,
                                     coalesce(sum(l.verified_fen) filter (where l.kind = 'LABOUR'), 0) as labour
                              from declaration x
                              join declaration_line l on l.declaration_id = x.id and l.version = x.version
                              where x.number = any(:numbers)
                              group by x.id) s
                        where d.id = s.id
                        """)
                .param("numbers", cuts.stream().map(LineCut::number).distinct().toArray(String[]::new))
                .update();
    }

    /** Whether an award of the year is decided in one of these townships (9 digits). */
    public boolean anyDecided(Collection<String> townships, int programmeYear) {
        return jdbc.sql(
                        """
                        select exists (select 1 from declaration
                                       where programme_year = :year and status in ('VERIFIED', 'REGISTERED', 'PAID')
                                         and left(area_code, 9) = any(:townships))
                        """)
                .param("townships", townships.toArray(String[]::new))
                .param("year", programmeYear)
                .query(Boolean.class)
                .single();
    }

    /** Those of the villages (12 digits) in which an award of the year is decided: their register of households is closed. */
    public Set<String> decidedVillages(Collection<String> villages, int programmeYear) {
        return Set.copyOf(jdbc.sql(
                        """
                        select distinct left(area_code, 12) from declaration
                        where programme_year = :year and status in ('VERIFIED', 'REGISTERED', 'PAID')
                          and left(area_code, 12) = any(:villages)
                        """)
                .param("villages", villages.toArray(String[]::new))
                .param("year", programmeYear)
                .query(String.class)
                .list());
    }

    /** Whether lines changed since the last return, by number. */
    public Map<String, Boolean> valueChanged(Collection<String> numbers) {
        Map<String, Boolean> changed = new HashMap<>();
        jdbc.sql("select number, value_changed from declaration where number = any(:numbers)")
                .param("numbers", numbers.toArray(String[]::new))
                .query(rs -> {
                    changed.put(rs.getString(1), rs.getBoolean(2));
                });
        return changed;
    }

    /** Summaries by number; unknown numbers are left out. */
    public Map<String, DeclarationSummary> summaries(Collection<String> numbers) {
        return reader.summaries(numbers);
    }

    /** Current lines by number. */
    public Map<String, List<DeclarationLine>> lines(Collection<String> numbers) {
        return reader.lines(numbers);
    }

    /** Current lines of every declaration of these households that is neither draft nor rejected, withdrawn or lapsed. */
    public List<VerifiedLine> verifiedLines(Collection<Long> householdIds, int programmeYear) {
        return reader.verifiedLines(householdIds, programmeYear);
    }
}
