package org.jiangbu.intake;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.intake.judging.JudgedRow;
import org.jiangbu.intake.judging.TogetherChecks;
import org.jiangbu.intake.reading.Column;
import org.jiangbu.people.Accounts;
import org.jiangbu.people.HouseholdSummary;
import org.jiangbu.people.Households;
import org.jiangbu.people.Member;
import org.jiangbu.people.PayeeAccount;
import org.jiangbu.policy.Catalogue;
import org.jiangbu.policy.LineChecks;
import org.jiangbu.region.Area;
import org.jiangbu.region.Areas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds judged rows against the registry: is the household on it, by this name, here, with this account, with new lines. */
@Component
class RegistryChecks {
    private final EntryRights rights;
    private final Households households;
    private final Accounts accounts;
    private final DeclarationBooks books;
    private final Areas areas;

    RegistryChecks(EntryRights rights, Households households, Accounts accounts, DeclarationBooks books, Areas areas) {
        this.rights = rights;
        this.households = households;
        this.accounts = accounts;
        this.books = books;
        this.areas = areas;
    }

    /** What is known of the households named in a register, read set-based. */
    private record Known(
            Map<String, Long> ids,
            Set<String> closed,
            Map<Long, HouseholdSummary> summaries,
            Map<Long, PayeeAccount> payees,
            Map<String, Long> accountOwners,
            Map<Long, List<Member>> members,
            Belonging belonging,
            DeclaredLines declared,
            Catalogue catalogue) {}

    void apply(List<JudgedRow> rows, int programmeYear, Catalogue catalogue, boolean initialLoad) {
        List<JudgedRow> taken = rows.stream().filter(JudgedRow::isTaken).toList();
        Known known = known(taken, programmeYear, catalogue);
        for (JudgedRow row : taken) {
            boolean loading = initialLoad && !known.closed.contains(row.villageCode());
            Long id = known.ids.get(row.idNo());
            if (id != null) {
                checkKnown(row, Objects.requireNonNull(known.summaries.get(id)), known, programmeYear, loading);
            } else if (known.belonging.isOfAnother(row.idNo(), null)) {
                row.refuse(Column.ID_NUMBER, "intake.household.member-of-another");
            } else if (!loading) {
                row.refuse(
                        Column.ID_NUMBER,
                        initialLoad ? "intake.household.initial-load-over" : "intake.household.unknown");
            } else {
                row.makesHousehold();
            }
            if (id == null) {
                WorkerRegistryCheck.check(row, null, List.of(), known.belonging, loading);
            }
            checkAccount(row, id, known);
        }
    }

    private Known known(List<JudgedRow> rows, int programmeYear, Catalogue catalogue) {
        Map<String, Long> ids = households.idsByHeadIdNo(distinct(rows.stream().map(JudgedRow::idNo)));
        Collection<Long> householdIds = ids.values();
        return new Known(
                ids,
                books.decidedVillages(distinct(rows.stream().map(JudgedRow::villageCode)), programmeYear),
                households.summaries(householdIds),
                accounts.payees(householdIds),
                accounts.householdsByAccountNo(distinct(rows.stream().map(JudgedRow::accountNo))),
                households.members(householdIds),
                Belonging.of(households, distinct(rows.stream().flatMap(RegistryChecks::persons))),
                DeclaredLines.of(books, householdIds, programmeYear),
                catalogue);
    }

    /** The ID numbers of the householder and the worker, where there is one. */
    private static Stream<String> persons(JudgedRow row) {
        return Stream.of(row.idNo(), row.workerIdNo());
    }

    private void checkKnown(
            JudgedRow row, HouseholdSummary household, Known known, int programmeYear, boolean loading) {
        if (!rights.covers(new String[] {household.areaCode()})) {
            row.refuse(Column.ID_NUMBER, "intake.household.elsewhere"); // and not whose it is, or where
            return;
        }
        if (household.registerYear() > programmeYear) {
            row.refuse(Column.ID_NUMBER, "intake.household.registered-later", household.registerYear(), programmeYear);
        }
        if (!household.headName().equals(row.headName())) {
            row.refuse(Column.HEAD_NAME, "intake.household.other-name", household.headName());
        }
        if (!Area.within(household.areaCode(), row.villageCode())) {
            row.refuse(Column.VILLAGE, "intake.household.other-village", areas.fullName(household.areaCode()));
        }
        List<Member> members = known.members.getOrDefault(household.id(), List.of());
        checkHouseholder(row, members);
        WorkerRegistryCheck.check(row, household.id(), members, known.belonging, loading);
        known.declared
                .numberOf(household.id(), row.lines())
                .ifPresentOrElse(
                        number -> row.refuse(Column.SEQUENCE, "intake.row.already-declared", number),
                        () -> TogetherChecks.pass(
                                row, known.declared.doubts(household.id(), row.lines(), known.catalogue)));
    }

    private static void checkAccount(JudgedRow row, @Nullable Long id, Known known) {
        if (row.accountNo() == null) {
            return;
        }
        Long owner = known.accountOwners.get(row.accountNo());
        PayeeAccount payee = id == null ? null : known.payees.get(id);
        if (owner != null && !owner.equals(id)) {
            row.refuse(Column.ACCOUNT, "intake.account.of-another-household");
        } else if (payee != null && !payee.accountNo().equals(row.accountNo())) {
            row.warn(Column.ACCOUNT, "intake.account.differs");
        }
    }

    /** H2: who died before is paid nothing more. */
    private static void checkHouseholder(JudgedRow row, List<Member> members) {
        row.lines().stream()
                .flatMap(line -> members.stream()
                        .filter(Member::head)
                        .flatMap(head -> LineChecks.payee(head.diedOn(), line.on()).stream()))
                .findFirst()
                .ifPresent(finding -> row.refuse(
                        Column.HEAD_NAME, finding.key(), finding.args().toArray()));
    }

    private static Set<String> distinct(Stream<@Nullable String> values) {
        Set<String> distinct = new HashSet<>();
        values.filter(value -> value != null && !value.isEmpty()).forEach(distinct::add);
        return distinct;
    }
}
