package org.jiangbu.declaration;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiangbu.base.PersonName;
import org.jiangbu.base.Wording;
import org.jiangbu.people.HouseholdSummary;
import org.jiangbu.people.Households;
import org.jiangbu.people.Relations;
import org.jiangbu.policy.HouseholdLines;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.CaseDescriber;
import org.jiangbu.workflow.CaseText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the inbox shows of a declaration; who entered it or is related to the household keeps away (H6, H19). */
@Component
@Transactional(readOnly = true)
class SubsidyCaseDescriber implements CaseDescriber {
    /** A file of its evidence is shown for another household too (H21). */
    private static final String SHARED_EVIDENCE = "shared-evidence";

    /** Another declaration of the household's year holds a line that may be the same (H8). */
    private static final String POSSIBLE_DUPLICATE = "possible-duplicate";

    private final DeclarationReader reader;
    private final Households households;
    private final Relations relations;
    private final ObjectProvider<AmountAtStake> atStake;
    private final SoldProducts products;
    private final JdbcClient jdbc;

    SubsidyCaseDescriber(
            DeclarationReader reader,
            Households households,
            Relations relations,
            ObjectProvider<AmountAtStake> atStake,
            SoldProducts products,
            JdbcClient jdbc) {
        this.reader = reader;
        this.households = households;
        this.relations = relations;
        this.atStake = atStake;
        this.products = products;
        this.jdbc = jdbc;
    }

    @Override
    public String processId() {
        return Declarations.PROCESS;
    }

    @Override
    public Map<String, CaseText> describe(Collection<String> caseKeys) {
        Map<String, DeclarationSummary> summaries = reader.summaries(caseKeys);
        List<Long> ids = summaries.values().stream()
                .map(DeclarationSummary::householdId)
                .distinct()
                .toList();
        Map<Long, HouseholdSummary> heads = households.summaries(ids);
        Map<Long, Set<Long>> related = relations.excludedFor(ids);
        Set<String> shared = withSharedEvidence(caseKeys);
        Map<String, Long> amounts = new HashMap<>();
        atStake.forEach(known -> amounts.putAll(known.of(caseKeys)));
        Set<String> doubtful = possibleDuplicates(caseKeys);
        Map<String, SoldProducts.Sold> sold = products.of(caseKeys);
        Map<String, CaseText> texts = new HashMap<>();
        summaries.forEach((number, declaration) -> texts.put(
                number,
                text(
                        declaration,
                        amounts.getOrDefault(number, declaration.verifiedFen()),
                        Objects.requireNonNull(heads.get(declaration.householdId()), "household"),
                        related.getOrDefault(declaration.householdId(), Set.of()),
                        flags(shared.contains(number), doubtful.contains(number)),
                        sold.getOrDefault(number, SoldProducts.NOTHING))));
        return texts;
    }

    @Override
    public Map<String, Set<Long>> keptAway(Collection<String> caseKeys) {
        Map<String, DeclarationSummary> summaries = reader.summaries(caseKeys);
        Map<Long, Set<Long>> persons = relations.excludedFor(summaries.values().stream()
                .map(DeclarationSummary::householdId)
                .distinct()
                .toList());
        Map<String, Set<Long>> kept = new HashMap<>();
        summaries.forEach(
                (number, one) -> kept.put(number, excluded(one, persons.getOrDefault(one.householdId(), Set.of()))));
        return kept;
    }

    @Override
    public Map<String, Wording> products(Collection<String> codes) {
        return products.names(codes);
    }

    private static Set<Long> excluded(DeclarationSummary declaration, Set<Long> related) {
        Set<Long> excluded = new HashSet<>(related);
        excluded.add(declaration.enteredBy());
        return excluded;
    }

    private static CaseText text(
            DeclarationSummary declaration,
            long amountFen,
            HouseholdSummary household,
            Set<Long> related,
            Set<String> flags,
            SoldProducts.Sold sold) {
        Long cadre = household.cadreId();
        return new CaseText(
                declaration.number(),
                declaration.areaCode(),
                household.headName(),
                amountFen,
                declaration.category(),
                sold.codes(),
                (declaration.number() + " " + household.headName() + " " + PersonName.initials(household.headName())
                                + " " + household.householdNo() + " " + sold.words())
                        .toLowerCase(Locale.ROOT),
                cadre == null ? Map.of() : Map.of(Roles.ASSIGNED_CADRE, cadre),
                excluded(declaration, related),
                flags);
    }

    private static Set<String> flags(boolean shared, boolean doubtful) {
        Set<String> flags = new HashSet<>();
        if (shared) {
            flags.add(SHARED_EVIDENCE);
        }
        if (doubtful) {
            flags.add(POSSIBLE_DUPLICATE);
        }
        return flags;
    }

    private Set<String> possibleDuplicates(Collection<String> numbers) {
        return new HashSet<>(jdbc.sql(
                        """
                        select distinct d.number
                        from declaration d
                        join declaration o on o.household_id = d.household_id and o.programme_year = d.programme_year
                             and o.id <> d.id and o.status not in ('DRAFT', 'REJECTED', 'WITHDRAWN', 'LAPSED')
                        join declaration_line l on l.declaration_id = d.id and l.version = d.version
                        join declaration_line x on x.declaration_id = o.id and x.version = o.version
                             and x.kind = l.kind and x.item = l.item
                        where d.number = any(:numbers)
                          and (l.kind = 'SALE' and x.amount_fen = l.amount_fen and abs(x.on_day - l.on_day) <= :days
                               or l.item = 'STABLE_TRANSFER' and x.worker_id = l.worker_id
                                  and x.from_day <= l.on_day and l.from_day <= x.on_day)
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .param("days", HouseholdLines.SAME_SALE_DAYS)
                .query(String.class)
                .list());
    }

    private Set<String> withSharedEvidence(Collection<String> numbers) {
        return new HashSet<>(jdbc.sql(
                        """
                        select distinct d.number
                        from declaration d
                        join declaration_evidence e on e.declaration_id = d.id
                        join declaration_evidence o on o.sha256 = e.sha256 and o.declaration_id <> d.id
                        join declaration x on x.id = o.declaration_id and x.household_id <> d.household_id
                        where d.number = any(:numbers)
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
