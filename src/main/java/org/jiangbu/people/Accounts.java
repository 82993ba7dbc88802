package org.jiangbu.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangbu.base.Internal;
import org.jiangbu.base.PersonName;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Rows;
import org.jiangbu.base.storage.Vault;
import org.jiangbu.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of households: one household has one account, one account belongs to one household (H24, H26). */
@Service
@Transactional
public class Accounts {
    private final JdbcClient jdbc;
    private final Rows rows;
    private final Vault vault;
    private final Clock clock;
    private final CurrentUser user;
    private final Households households;

    Accounts(JdbcClient jdbc, Rows rows, Vault vault, Clock clock, CurrentUser user, Households households) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.vault = vault;
        this.clock = clock;
        this.user = user;
        this.households = households;
    }

    record Row(
            long household,
            String holder,
            String cipher,
            String fingerprint,
            String last_four,
            @Nullable String bank,
            @Nullable String branch,
            Instant now) {}

    /** The account as it would be stored; refuses one whose holder is no member or that another household has. */
    Row judged(NewAccount account) {
        Row row = row(account);
        requireHolder(households.require(account.householdId()), row.holder());
        requireFree(List.of(row));
        return row;
    }

    /** Gives a household a new account; the old one stays on record. */
    void replace(NewAccount account) {
        insert(List.of(judged(account)));
    }

    /** Opens accounts set-based; a household that has this very account keeps it. Internal. */
    @Internal
    public void openAll(List<NewAccount> accounts) {
        List<Row> opened = accounts.stream().map(this::row).toList();
        requireFree(opened);
        insert(opened);
    }

    /** Accounts by household; households without one are left out. Internal: for payment. */
    @Internal
    public Map<Long, PayeeAccount> payees(Collection<Long> householdIds) {
        Map<Long, PayeeAccount> found = new HashMap<>();
        jdbc.sql("select household_id, holder_name, number_cipher, bank_name, branch from people_account"
                        + " where household_id = any(:ids) and closed_at is null")
                .param("ids", householdIds.toArray(Long[]::new))
                .query(rs -> {
                    found.put(
                            rs.getLong(1),
                            new PayeeAccount(
                                    rs.getLong(1),
                                    rs.getString(2),
                                    vault.decrypt(rs.getString(3)),
                                    rs.getString(4),
                                    rs.getString(5)));
                });
        return found;
    }

    /** The account in use, if there is one and the person may read the household; refuses otherwise. */
    public Optional<PayeeAccount> of(long householdId) {
        households.get(householdId);
        return Optional.ofNullable(payees(List.of(householdId)).get(householdId));
    }

    /** The account's last four digits, if the person may read the household. */
    public Optional<String> masked(long householdId) {
        return of(householdId).map(PayeeAccount::masked);
    }

    /** Households by account number, for the numbers that are in use (H24). Internal. */
    @Internal
    public Map<String, Long> householdsByAccountNo(Collection<String> accountNos) {
        Map<String, String> numbers = new HashMap<>();
        accountNos.forEach(no -> numbers.put(vault.fingerprint(AccountNumber.normalise(no)), no));
        Map<String, Long> found = new HashMap<>();
        holders(numbers.keySet()).forEach((print, household) -> found.put(numbers.get(print), household));
        return found;
    }

    private Map<String, Long> holders(Collection<String> fingerprints) {
        Map<String, Long> found = new HashMap<>();
        jdbc.sql("select fingerprint, household_id from people_account"
                        + " where fingerprint = any(:prints) and closed_at is null")
                .param("prints", fingerprints.toArray(String[]::new))
                .query(rs -> {
                    found.put(rs.getString(1), rs.getLong(2));
                });
        return found;
    }

    private Row row(NewAccount account) {
        String number = AccountNumber.require(account.accountNo());
        return new Row(
                account.householdId(),
                PersonName.require(account.holderName()),
                vault.encrypt(number),
                vault.fingerprint(number),
                number.substring(number.length() - 4),
                account.bankName(),
                account.branch(),
                clock.instant());
    }

    /** H25: the holder is a member. */
    private static void requireHolder(Household household, String holder) {
        if (household.members().stream().noneMatch(member -> member.name().equals(holder))) {
            throw new Refusal("people.account.holder-not-member", holder);
        }
    }

    /** H24: an account belongs to one household. */
    private void requireFree(List<Row> opened) {
        Map<String, Long> taken = holders(opened.stream().map(Row::fingerprint).toList());
        Set<String> seen = new HashSet<>();
        for (Row row : opened) {
            if (taken.getOrDefault(row.fingerprint(), row.household()) != row.household()
                    || !seen.add(row.fingerprint())) {
                throw new Refusal("people.account.in-use", row.last_four());
            }
        }
    }

    private void insert(List<Row> opened) {
        String all = rows.of(opened);
        jdbc.sql(
                        """
                        update people_account a set closed_at = r.now
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r(household bigint, fingerprint text, now timestamptz)
                        where a.household_id = r.household and a.closed_at is null and a.fingerprint <> r.fingerprint
                        """)
                .param("rows", all)
                .update();
        jdbc.sql(
                        """
                        insert into people_account (household_id, holder_name, number_cipher, fingerprint, last_four, bank_name,
                                                    branch, opened_at, opened_by)
                        select r.household, r.holder, r.cipher, r.fingerprint, r.last_four, r.bank, r.branch, r.now, :me
                        from jsonb_to_recordset(cast(:rows as jsonb))
                             as r(household bigint, holder text, cipher text, fingerprint text, last_four text, bank text,
                                  branch text, now timestamptz)
                        where not exists (select 1 from people_account a where a.household_id = r.household
                                          and a.closed_at is null)
                        """)
                .param("rows", all)
                .param("me", user.id())
                .update();
    }
}
