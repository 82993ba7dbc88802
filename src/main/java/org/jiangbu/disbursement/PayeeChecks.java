package org.jiangbu.disbursement;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangbu.base.PersonName;
import org.jiangbu.disbursement.bank.FailureReason;
import org.jiangbu.disbursement.bank.Payee;
import org.jiangbu.people.Accounts;
import org.jiangbu.people.Households;
import org.jiangbu.people.Member;
import org.jiangbu.people.PayeeAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Judges the accounts of lines before money goes to them (H24 to H27): a payee for each good line, a reason for each other. */
@Component
class PayeeChecks {
    private final Accounts accounts;
    private final Households households;
    private final PayeeSnapshots snapshots;
    private final JdbcClient db;

    PayeeChecks(Accounts accounts, Households households, PayeeSnapshots snapshots, JdbcClient db) {
        this.accounts = accounts;
        this.households = households;
        this.snapshots = snapshots;
        this.db = db;
    }

    /** Payees of good lines and reasons of blocked ones, by line id. */
    record Outcome(Map<Long, Payee> payees, Map<Long, FailureReason> blocked) {}

    Outcome check(List<LineRow> lines) {
        Set<Long> ids = new HashSet<>(lines.stream().map(LineRow::householdId).toList());
        Map<Long, PayeeAccount> byHousehold = accounts.payees(ids);
        Map<Long, List<Member>> members = households.members(ids);
        Map<Long, String> phones = households.phones(ids);
        Map<String, Set<Long>> owners = owners(byHousehold);
        Outcome outcome = new Outcome(new HashMap<>(), new HashMap<>());
        for (LineRow line : lines) {
            PayeeAccount account = byHousehold.get(line.householdId());
            if (account == null || account.accountNo().isBlank()) {
                outcome.blocked().put(line.id(), FailureReason.NO_ACCOUNT);
            } else if (owners.getOrDefault(account.accountNo(), Set.of()).size() > 1) {
                outcome.blocked().put(line.id(), FailureReason.SHARED_ACCOUNT);
            } else {
                judge(
                        line,
                        account,
                        phones.get(line.householdId()),
                        members.getOrDefault(line.householdId(), List.of()),
                        outcome);
            }
        }
        return outcome;
    }

    /** Counts the accounts of lines that are fixed, and of those that are not yet as preparing the batch would find them. */
    PayeeCount count(List<LineRow> open, Map<FailureReason, Integer> blocked) {
        List<LineRow> unfixed =
                open.stream().filter(line -> line.payee() == null).toList();
        Outcome outcome = check(unfixed);
        Map<FailureReason, Integer> heldBack = new EnumMap<>(FailureReason.class);
        heldBack.putAll(blocked);
        outcome.blocked().values().forEach(reason -> heldBack.merge(reason, 1, Integer::sum));
        return new PayeeCount(open.size() - outcome.blocked().size(), heldBack);
    }

    private static void judge(
            LineRow line, PayeeAccount account, @Nullable String phone, List<Member> members, Outcome outcome) {
        String holder = PersonName.normalise(account.holderName());
        List<Member> namesakes = members.stream()
                .filter(member -> PersonName.normalise(member.name()).equals(holder))
                .toList();
        if (namesakes.isEmpty()) {
            outcome.blocked().put(line.id(), FailureReason.HOLDER_NOT_MEMBER);
            return;
        }
        namesakes.stream()
                .filter(member -> member.idNo() != null && !member.idNo().isBlank())
                .findFirst()
                .ifPresentOrElse(
                        member -> outcome.payees()
                                .put(
                                        line.id(),
                                        new Payee(
                                                holder,
                                                String.valueOf(member.idNo()),
                                                account.accountNo(),
                                                bank(account),
                                                phone)),
                        () -> outcome.blocked().put(line.id(), FailureReason.HOLDER_DIFFERS));
    }

    private static String bank(PayeeAccount account) {
        return (account.bankName() == null ? "" : account.bankName())
                + (account.branch() == null ? "" : account.branch());
    }

    /** Households that use or used an account: in the register now, or in a payment that went out or is on its way. */
    private Map<String, Set<Long>> owners(Map<Long, PayeeAccount> byHousehold) {
        Map<String, Set<Long>> owners = new HashMap<>();
        Map<String, String> numbersByFingerprint = new HashMap<>();
        byHousehold.forEach((household, account) -> {
            owners.computeIfAbsent(account.accountNo(), number -> new HashSet<>())
                    .add(household);
            numbersByFingerprint.put(snapshots.fingerprint(account.accountNo()), account.accountNo());
        });
        accounts.householdsByAccountNo(owners.keySet())
                .forEach((number, household) ->
                        owners.computeIfAbsent(number, known -> new HashSet<>()).add(household));
        db.sql(
                        """
                select distinct account_fingerprint, household_id from payment_line
                where status in ('OPEN', 'PAID') and account_fingerprint = any(:fingerprints)""")
                .param("fingerprints", numbersByFingerprint.keySet().toArray(String[]::new))
                .query((row, i) -> owners.getOrDefault(numbersByFingerprint.get(row.getString(1)), new HashSet<>())
                        .add(row.getLong(2)))
                .list();
        return owners;
    }
}
