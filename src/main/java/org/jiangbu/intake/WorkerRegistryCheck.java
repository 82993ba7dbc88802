package org.jiangbu.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jiangbu.base.IdNumber;
import org.jiangbu.declaration.LineKind;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.intake.judging.JudgedRow;
import org.jiangbu.intake.reading.Column;
import org.jiangbu.people.Member;
import org.jiangbu.policy.LineChecks;
import org.jspecify.annotations.Nullable;

/** Holds the workers of a row against the registry: of this household (R10) and no other (F21), alive, old enough. */
final class WorkerRegistryCheck {
    private WorkerRegistryCheck() {}

    /**
     * @param members of the household, householder first; none where it is not registered yet
     * @param loading whether workers who are no members yet become members
     */
    static void check(
            JudgedRow row, @Nullable Long householdId, List<Member> members, Belonging belonging, boolean loading) {
        String number = row.workerIdNo();
        if (!number.isEmpty() && belonging.isOfAnother(number, householdId)) {
            row.refuse(Column.WORKER_ID, "intake.labour.of-another-household"); // and not of whose, or where
            return;
        }
        for (NewLine line : row.lines()) {
            String worker = line.workerName();
            if (line.kind() == LineKind.LABOUR && worker != null && householdId != null) {
                check(row, line, worker, members, loading);
            }
        }
    }

    private static void check(JudgedRow row, NewLine line, String worker, List<Member> members, boolean loading) {
        String number = row.idNoOf(worker);
        Optional<Member> numbered = find(members, member -> number.equals(member.idNo()));
        Optional<Member> named = find(members, member -> member.name().equals(worker));
        if (numbered.isPresent() && !numbered.get().name().equals(worker)) {
            row.refuse(
                    Column.WORKER_ID, "intake.labour.other-name", numbered.get().name());
        } else if (named.isPresent()) {
            checkMember(row, line, named.get());
        } else if (loading) {
            row.warn(Column.WORKER, "intake.labour.becomes-member", worker);
        } else {
            row.refuse(Column.WORKER, "intake.labour.not-a-member", worker);
        }
    }

    private static void checkMember(JudgedRow row, NewLine line, Member worker) {
        String idNo = worker.idNo() == null ? "" : worker.idNo();
        String written = row.workerIdNo();
        LocalDate diedOn = worker.diedOn();
        if (!idNo.isEmpty() && !written.isEmpty() && !idNo.equals(written)) {
            row.refuse(Column.WORKER_ID, "intake.labour.other-id-number", worker.name());
        } else if (IdNumber.isValid(idNo) && LineChecks.isTooYoung(IdNumber.birthDate(idNo), line.from(), line.on())) {
            row.refuse(Column.WORKER, "policy.line.under-age", LineChecks.MIN_AGE);
        } else if (diedOn != null && LineChecks.isDeadBy(diedOn, line.on())) {
            row.refuse(Column.WORKER, "policy.line.worker-died", diedOn.toString());
        }
    }

    private static Optional<Member> find(List<Member> members, Predicate<Member> which) {
        return members.stream().filter(which).findFirst();
    }
}
