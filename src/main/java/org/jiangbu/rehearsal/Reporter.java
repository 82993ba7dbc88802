package org.jiangbu.rehearsal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jiangbu.audit.InvariantResult;
import org.jiangbu.audit.Invariants;
import org.jiangbu.award.AwardTotals;
import org.jiangbu.award.AwardTotals.HouseholdTotal;
import org.jiangbu.base.Money;
import org.jiangbu.declaration.DeclarationTotals;
import org.jiangbu.declaration.DeclarationTotals.HouseholdDeclared;
import org.jiangbu.people.HouseholdSummary;
import org.jiangbu.people.Households;
import org.jiangbu.region.Area;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.region.Areas;
import org.jiangbu.rehearsal.RehearsalReport.Township;
import org.jiangbu.workflow.OpenWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Adds a season up. */
@Component
class Reporter {
    private static final Logger log = LoggerFactory.getLogger(Reporter.class);

    private final DeclarationTotals declarations;
    private final AwardTotals awards;
    private final Households households;
    private final Areas areas;
    private final OpenWork openWork;
    private final Invariants invariants;

    Reporter(
            DeclarationTotals declarations,
            AwardTotals awards,
            Households households,
            Areas areas,
            OpenWork openWork,
            Invariants invariants) {
        this.declarations = declarations;
        this.awards = awards;
        this.households = households;
        this.areas = areas;
        this.openWork = openWork;
        this.invariants = invariants;
    }

    RehearsalReport report(
            int programmeYear, RegisterLoad.Loaded loaded, Money missing, Map<String, BigDecimal> seconds) {
        List<HouseholdDeclared> declared = declarations.ofYear(programmeYear);
        Map<Long, HouseholdTotal> awarded = new LinkedHashMap<>();
        awards.ofYear(programmeYear).forEach(total -> awarded.put(total.householdId(), total));
        Map<Long, HouseholdSummary> summaries = households.summaries(
                declared.stream().map(HouseholdDeclared::householdId).toList());

        Map<String, Township> townships = new TreeMap<>();
        Map<String, List<Long>> perHousehold = new LinkedHashMap<>();
        for (HouseholdDeclared household : declared) {
            long id = household.householdId();
            HouseholdTotal award = awarded.getOrDefault(id, new HouseholdTotal(id, household.areaCode(), 0, 0, 0));
            String town = areas.require(Area.codeAt(household.areaCode(), AreaLevel.TOWNSHIP))
                    .name();
            townships.merge(town, new Township(1, award.industryFen(), award.labourFen()), Township::plus);
            perHousehold.put(
                    Objects.requireNonNull(summaries.get(id)).headIdNo(),
                    List.of(award.industryFen(), award.labourFen()));
        }
        return new RehearsalReport(
                declared.size(),
                declared.stream().mapToLong(HouseholdDeclared::declarations).sum(),
                declared.stream().mapToLong(HouseholdDeclared::lines).sum(),
                loaded.refusedRows(),
                loaded.unreadable(),
                awarded.values().stream().mapToLong(HouseholdTotal::industryFen).sum(),
                awarded.values().stream().mapToLong(HouseholdTotal::labourFen).sum(),
                awarded.values().stream().mapToLong(HouseholdTotal::paidFen).sum(),
                townships,
                perHousehold,
                openWork.items(),
                violations(),
                missing.fen(),
                seconds);
    }

    private long violations() {
        List<InvariantResult> violated =
                invariants.check().stream().filter(result -> !result.holds()).toList();
        violated.forEach(result -> log.error("Violated: {}", result.id()));
        return violated.size();
    }
}
