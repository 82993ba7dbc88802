package org.jiangbu.intake;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jiangbu.base.IdNumber;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.LineKind;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.intake.judging.JudgedRow;
import org.jiangbu.intake.reading.Column;
import org.jiangbu.people.Accounts;
import org.jiangbu.people.HouseholdSummary;
import org.jiangbu.people.Households;
import org.jiangbu.people.Member;
import org.jiangbu.people.PayeeAccount;
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
            Map<String, Long> memberOf,
            Set<String> closed,
            Map<Long, HouseholdSummary> summaries,
            Map<Long, PayeeAccount> payees,
            Map<String, Long> accountOwners,
            Map<Long, List<Member>> members,
            DeclaredLines declared) {}

    void apply(List<JudgedRow> rows, int programmeYear, boolean initialLoad) {
        List<JudgedRow> taken = rows.stream().filter(JudgedRow::isTaken).toList();
        Known known = known(taken, programmeYear);
        for (JudgedRow row : taken) {
            boolean loading = initialLoad && !known.closed.contains(row.villageCode());
            Long id = known.ids.get(row.idNo());
            if (id != null) {
                checkKnown(row, Objects.requireNonNull(known.summaries.get(id)), known, programmeYear, loading);
            } else if (!loading) {
                row.refuse(
                        Column.ID_NUMBER,
                        initialLoad ? "intake.household.initial-load-over" : "intake.household.unknown");
            } else if (known.memberOf.containsKey(row.idNo())) {
                row.refuse(Column.ID_NUMBER, "intake.household.member-of-another");
            }
            Long worksFor = known.memberOf.get(row.workerIdNo());
            if (worksFor != null && !worksFor.equals(id)) {
                row.refuse(Column.WORKER_ID, "intake.labour.of-another-household"); // and not whose
            }
            checkAccount(row, id, known);
        }
    }

    private Known known(List<JudgedRow> rows, int programmeYear) {
        Map<String, Long> ids = households.idsByHeadIdNo(distinct(rows.stream().map(JudgedRow::idNo)));
        Collection<Long> householdIds = ids.values();
        return new Known(
                ids,
                households.idsByMemberIdNo(
                        distinct(rows.stream().flatMap(row -> Stream.of(row.idNo(), row.workerIdNo())))),
                books.decidedVillages(distinct(rows.stream().map(JudgedRow::villageCode)), programmeYear),
                households.summaries(householdIds),
                accounts.payees(householdIds),
                accounts.householdsByAccountNo(distinct(rows.stream().map(JudgedRow::accountNo))),
                households.members(householdIds),
                DeclaredLines.of(books, householdIds, programmeYear));
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
        row.lines().stream()
                .filter(line -> line.kind() == LineKind.LABOUR)
                .forEach(line -> checkWorker(row, line, members, loading));
        known.declared
                .numberOf(household.id(), row.lines())
                .ifPresentOrElse(
                        number -> row.refuse(Column.SEQUENCE, "intake.row.already-declared", number),
                        () -> known.declared
                                .like(household.id(), row.lines())
                                .ifPresent(line -> row.warn(
                                        Column.AMOUNT,
                                        "intake.row.like-declared",
                                        line.number(),
                                        line.on().toString())));
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

    /** The worker is of the household (R10), old enough, and the person whose number the register gives. */
    private static void checkWorker(JudgedRow row, NewLine line, List<Member> members, boolean loading) {
        Member worker = members.stream()
                .filter(member -> member.name().equals(line.workerName()))
                .findFirst()
                .orElse(null);
        String idNo = worker == null || worker.idNo() == null ? "" : worker.idNo();
        if (worker == null && loading) {
            row.warn(Column.WORKER, "intake.labour.becomes-member", String.valueOf(line.workerName()));
            return;
        }
        if (worker == null) {
            row.refuse(Column.WORKER, "intake.labour.not-a-member", String.valueOf(line.workerName()));
        } else if (!idNo.isEmpty() && !row.workerIdNo().isEmpty() && !idNo.equals(row.workerIdNo())) {
            row.refuse(Column.WORKER_ID, "intake.labour.other-id-number", worker.name());
        } else if (IdNumber.isValid(idNo) && LineChecks.isTooYoung(IdNumber.birthDate(idNo), line.from(), line.on())) {
            row.refuse(Column.WORKER, "policy.line.under-age", LineChecks.MIN_AGE);
        }
    }

    private static Set<String> distinct(Stream<@Nullable String> values) {
        Set<String> distinct = new HashSet<>();
        values.filter(value -> value != null && !value.isEmpty()).forEach(distinct::add);
        return distinct;
    }
}
