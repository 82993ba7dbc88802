package org.jiangbu.people;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.storage.Vault;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changing where a household's money goes takes a photo and two persons: one enters, another compares and confirms. */
@Service
@Transactional
public class AccountChanges {
    /** The largest photo in bytes. */
    public static final int MAX_BYTES = AccountPhotos.MAX_BYTES;

    private static final String[] CONFIRMERS = {Roles.TOWNSHIP_FINANCE, Roles.TOWNSHIP_CLERK};

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;
    private final CurrentUser user;
    private final Reach reach;
    private final Households households;
    private final Accounts accounts;
    private final AccountPhotos photos;
    private final Journal journal;

    AccountChanges(
            JdbcClient jdbc,
            Vault vault,
            Clock clock,
            CurrentUser user,
            Reach reach,
            Households households,
            Accounts accounts,
            AccountPhotos photos,
            Journal journal) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
        this.user = user;
        this.reach = reach;
        this.households = households;
        this.accounts = accounts;
        this.photos = photos;
        this.journal = journal;
    }

    /** Keeps a photo of the card or passbook and returns its id. For township clerks and the assigned cadre. */
    public long keepPhoto(long householdId, byte[] content) {
        requireEnters(householdId);
        return photos.keep(householdId, content, user.id());
    }

    /** Enters a new account; it takes the place of one that still waits. For township clerks and the assigned cadre. */
    public void ask(NewAccount account, long photoId) {
        HouseholdSummary household = requireEnters(account.householdId());
        photos.require(photoId, household.id());
        Accounts.Row row = accounts.judged(account);
        replace(household.id());
        jdbc.sql(
                        """
                        insert into people_account_change (household_id, holder_name, number_cipher, fingerprint, last_four,
                                                           bank_name, branch, photo_id, asked_by, asked_at)
                        values (:household, :holder, :cipher, :fingerprint, :last_four, :bank, :branch, :photo, :me, :now)
                        """)
                .param("household", household.id())
                .param("holder", row.holder())
                .param("cipher", row.cipher())
                .param("fingerprint", row.fingerprint())
                .param("last_four", row.last_four())
                .param("bank", row.bank(), Types.VARCHAR)
                .param("branch", row.branch(), Types.VARCHAR)
                .param("photo", photoId)
                .param("me", user.id())
                .param("now", now())
                .update();
        record("people.account.asked", household, row.last_four());
    }

    /** Takes back what the assigned cadre entered before and now finds needless. */
    public void drop(long householdId) {
        requireEnters(householdId);
        replace(householdId);
    }

    /** The account that somebody entered since that moment and that waits still is dropped: the entry is taken back. */
    public void dropAsked(long householdId, long askedBy, Instant since) {
        boolean entered = find(householdId, " for update")
                .filter(change ->
                        change.askedBy() == askedBy && !change.askedAt().isBefore(since))
                .isPresent();
        if (entered) {
            drop(householdId);
        }
    }

    /** Makes the waiting account the household's own, if one waits. For another person of the township. */
    public void confirm(long householdId) {
        Optional<AccountChange> waiting = lock(householdId);
        if (waiting.isEmpty()) {
            return;
        }
        AccountChange change = waiting.get();
        HouseholdSummary household = requireConfirms(change);
        decide(change, "CONFIRMED");
        PayeeAccount account = change.account();
        accounts.replace(new NewAccount(
                householdId, account.holderName(), account.accountNo(), account.bankName(), account.branch()));
        record("people.account.changed", household, last4(account));
    }

    /** Turns the waiting account down; the old one stays. For another person of the township. */
    public void refuse(long householdId) {
        AccountChange change = lock(householdId).orElseThrow(() -> new Refusal("people.change.none"));
        HouseholdSummary household = requireConfirms(change);
        decide(change, "REFUSED");
        record("people.account.refused", household, last4(change.account()));
    }

    /** The account that waits, its number whole, for those who may enter or confirm it; looking at it is journalled. */
    public Optional<AccountChange> waiting(long householdId) {
        HouseholdSummary household = households.get(householdId);
        if (!enters(household) && !confirms(household)) {
            return Optional.empty();
        }
        Optional<AccountChange> found = find(householdId, "");
        found.ifPresent(change -> record("people.account.read", household, last4(change.account())));
        return found;
    }

    /** The photo of the account that waits, for those who may enter or confirm it. */
    public Optional<AccountPhoto> photo(long householdId) {
        HouseholdSummary household = households.get(householdId);
        return enters(household) || confirms(household)
                ? find(householdId, "").map(change -> photos.get(change.photoId()))
                : Optional.empty();
    }

    /** Which of these households have an account that waits. */
    @Transactional(readOnly = true)
    public List<Long> waitingAmong(Collection<Long> householdIds) {
        return jdbc.sql(
                        """
                        select c.household_id from people_account_change c
                        join people_household h on h.id = c.household_id
                        where c.state = 'OPEN' and c.household_id = any(:ids)
                          and (h.area_code like any(:patterns) or h.area_code like any(:served))
                        """)
                .param("ids", householdIds.toArray(Long[]::new))
                .param("patterns", reach.patterns())
                .param("served", reach.served())
                .query(Long.class)
                .list();
    }

    /** Whether the person may enter a new account of that household. */
    public boolean enters(HouseholdSummary household) {
        return reach.isCadreOf(household) || user.has(Roles.TOWNSHIP_CLERK, household.areaCode());
    }

    /** Whether the person may confirm what another one entered. */
    public boolean mayConfirm(AccountChange change) {
        return change.askedBy() != user.id() && confirms(households.get(change.householdId()));
    }

    private boolean confirms(HouseholdSummary household) {
        return List.of(CONFIRMERS).stream().anyMatch(role -> user.has(role, household.areaCode()));
    }

    private HouseholdSummary requireEnters(long householdId) {
        HouseholdSummary household = households.get(householdId);
        if (!enters(household)) {
            throw new Refusal("security.refused");
        }
        return household;
    }

    private HouseholdSummary requireConfirms(AccountChange change) {
        HouseholdSummary household = households.get(change.householdId());
        user.require(household.areaCode(), CONFIRMERS);
        if (change.askedBy() == user.id()) {
            throw new Refusal("people.change.same-person");
        }
        return household;
    }

    private void decide(AccountChange change, String state) {
        jdbc.sql("update people_account_change set state = :state, decided_by = :me, decided_at = :now where id = :id")
                .param("state", state)
                .param("me", user.id())
                .param("now", now())
                .param("id", change.id())
                .update();
    }

    private void replace(long householdId) {
        jdbc.sql("update people_account_change set state = 'REPLACED', decided_at = :now"
                        + " where household_id = :household and state = 'OPEN'")
                .param("now", now())
                .param("household", householdId)
                .update();
    }

    private Optional<AccountChange> lock(long householdId) {
        return find(householdId, " for update");
    }

    private Optional<AccountChange> find(long householdId, String suffix) {
        return jdbc.sql("select * from people_account_change where household_id = :id and state = 'OPEN'" + suffix)
                .param("id", householdId)
                .query(toChange())
                .optional();
    }

    private RowMapper<AccountChange> toChange() {
        return (rs, n) -> new AccountChange(
                rs.getLong("id"),
                rs.getLong("household_id"),
                new PayeeAccount(
                        rs.getLong("household_id"),
                        rs.getString("holder_name"),
                        vault.decrypt(rs.getString("number_cipher")),
                        rs.getString("bank_name"),
                        rs.getString("branch")),
                rs.getLong("photo_id"),
                rs.getLong("asked_by"),
                rs.getTimestamp("asked_at").toInstant());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String last4(PayeeAccount account) {
        return account.masked().substring(account.masked().length() - 4);
    }

    private void record(String action, HouseholdSummary household, String lastFour) {
        journal.record(action, household.householdNo(), household.areaCode(), Map.of("lastFour", lastFour));
    }
}
