package org.jiangbu.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jiangbu.IntegrationTest;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountChangesTest extends IntegrationTest {
    private static final String TOWNSHIP = "533422206";
    private static final String VILLAGE = "533422206201";

    @Autowired
    Households households;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountChanges changes;

    @Autowired
    CadreAssignments cadres;

    @Autowired
    CurrentUser user;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    TestHouseholds given;
    Person clerk;
    Person cadre;
    Person finance;
    long household;
    String old;

    @BeforeEach
    void setUp() {
        given = new TestHouseholds(households, staff, user);
        clerk = given.person(Roles.TOWNSHIP_CLERK, TOWNSHIP);
        cadre = given.person(Roles.ASSIGNED_CADRE, VILLAGE);
        finance = given.person(Roles.TOWNSHIP_FINANCE, TOWNSHIP);
        household = given.registered(VILLAGE, "取扎央宗");
        old = TestHouseholds.accountNo();
        user.runAs(clerk.id(), () -> {
            accounts.openAll(List.of(new NewAccount(household, "取扎央宗", old, "农信社", null)));
            cadres.assignAll(Map.of(household, cadre.id()));
        });
    }

    private NewAccount fresh() {
        return new NewAccount(household, "取扎央宗", TestHouseholds.accountNo(), "农信社", null);
    }

    private String asked(Person by) {
        NewAccount account = fresh();
        user.runAs(by.id(), () -> changes.ask(account, changes.keepPhoto(household, TestHouseholds.photo())));
        return account.accountNo();
    }

    private String now() {
        return accounts.payees(List.of(household)).get(household).accountNo();
    }

    @Test
    void aNewAccountCountsOnceAnotherPersonHasConfirmedIt() {
        String number = asked(cadre);
        assertThat(now()).isEqualTo(old);
        user.runAs(finance.id(), () -> {
            AccountChange waiting = changes.waiting(household).orElseThrow();
            assertThat(waiting.account().accountNo()).isEqualTo(number);
            assertThat(changes.photo(household).orElseThrow().mime()).isEqualTo("image/png");
            assertThat(changes.mayConfirm(waiting)).isTrue();
            changes.confirm(household);
        });
        assertThat(now()).isEqualTo(number);
        user.runAs(clerk.id(), () -> assertThat(changes.waitingAmong(List.of(household)))
                .isEmpty());
    }

    @Test
    void whoEnteredItDoesNotConfirmIt() {
        asked(clerk);
        assertThatThrownBy(() -> user.runAs(clerk.id(), () -> changes.confirm(household)))
                .hasMessage("people.change.same-person");
        assertThatThrownBy(() -> user.runAs(clerk.id(), () -> changes.refuse(household)))
                .hasMessage("people.change.same-person");
        assertThat(now()).isEqualTo(old);
    }

    @Test
    void theDatabaseRefusesOnePersonForBoth() {
        asked(clerk);
        assertThatThrownBy(() -> jdbc.sql("update people_account_change set state = 'CONFIRMED', decided_by = asked_by,"
                                + " decided_at = asked_at where household_id = ? and state = 'OPEN'")
                        .param(household)
                        .update())
                .hasMessageContaining("people_account_change");
    }

    @Test
    void neitherTheCadreNorAStrangerConfirms() {
        asked(clerk);
        Person stranger = given.person(Roles.TOWNSHIP_FINANCE, "533422101");
        assertThatThrownBy(() -> user.runAs(cadre.id(), () -> changes.confirm(household)))
                .hasMessage("security.refused");
        assertThatThrownBy(() -> user.runAs(stranger.id(), () -> changes.confirm(household)))
                .hasMessage("people.household.unknown");
        assertThatThrownBy(() -> user.runAs(stranger.id(), () -> changes.waiting(household)))
                .hasMessage("people.household.unknown");
    }

    @Test
    void aStrangerEntersNoAccount() {
        Person stranger = given.person(Roles.ASSIGNED_CADRE, VILLAGE);
        assertThatThrownBy(() -> user.runAs(stranger.id(), () -> changes.keepPhoto(household, TestHouseholds.photo())))
                .hasMessage("people.household.unknown");
    }

    @Test
    void aTurnedDownAccountLeavesTheOldOne() {
        asked(cadre);
        user.runAs(finance.id(), () -> changes.refuse(household));
        assertThat(now()).isEqualTo(old);
        assertThatThrownBy(() -> user.runAs(finance.id(), () -> changes.refuse(household)))
                .hasMessage("people.change.none");
    }

    @Test
    void aLaterEntryTakesThePlaceOfOneThatWaits() {
        asked(cadre);
        String later = asked(cadre);
        user.runAs(finance.id(), () -> changes.confirm(household));
        assertThat(now()).isEqualTo(later);
    }

    @Test
    void whatIsNoPhotoOrAnotherHouseholdsPhotoIsRefused() {
        long other = given.registered(VILLAGE, "安翁");
        user.runAs(clerk.id(), () -> {
            byte[] text = "卡号".getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> changes.keepPhoto(household, text)).hasMessage("people.photo.kind");
            byte[] pdf = "%PDF-1.4".getBytes(StandardCharsets.US_ASCII);
            assertThatThrownBy(() -> changes.keepPhoto(household, pdf)).hasMessage("people.photo.kind");
            byte[] large = new byte[AccountChanges.MAX_BYTES + 1];
            assertThatThrownBy(() -> changes.keepPhoto(household, large)).hasMessage("people.photo.too-large");
            long foreign = changes.keepPhoto(other, TestHouseholds.photo());
            assertThatThrownBy(() -> changes.ask(fresh(), foreign)).hasMessage("people.photo.missing");
        });
        user.runAs(clerk.id(), () -> assertThat(changes.waitingAmong(List.of(household)))
                .isEmpty());
    }

    @Test
    void theNumberIsStoredEncrypted() {
        String number = asked(cadre);
        assertThat(jdbc.sql("select string_agg(c::text, ' ') from people_account_change c where household_id = ?")
                        .param(household)
                        .query(String.class)
                        .single())
                .doesNotContain(number);
    }
}
