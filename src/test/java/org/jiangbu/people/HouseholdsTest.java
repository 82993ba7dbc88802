package org.jiangbu.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class HouseholdsTest extends IntegrationTest {
    private static final String VILLAGE = "533422206201";
    private static final String ELSEWHERE = "533422205201";

    @Autowired
    Households households;

    @Autowired
    Accounts accounts;

    @Autowired
    CadreAssignments cadres;

    @Autowired
    Relations relations;

    @Autowired
    CurrentUser user;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    TestHouseholds given;

    @BeforeEach
    void setUp() {
        given = new TestHouseholds(households, staff, user);
    }

    @Test
    void householdIsFoundByNameInitialsAndNumberWithinTheOwnArea() {
        long id = given.registered(VILLAGE + "01", "阿茸·扎史卓玛");
        Person clerk = given.person(Roles.TOWNSHIP_CLERK, "533422206");
        user.runAs(clerk.id(), () -> {
            HouseholdSummary household = households.get(id);
            assertThat(households.search("扎史", null, 500)).contains(household);
            assertThat(households.search("扎史　卓玛 ", null, 500)).contains(household);
            assertThat(households.search("arzszm", null, 500)).contains(household);
            assertThat(households.search(household.householdNo(), null, 5)).containsExactly(household);
            assertThat(households.search("%", null, 5)).isEmpty();
        });
        Person stranger = given.person(Roles.TOWNSHIP_CLERK, "533422205");
        user.runAs(stranger.id(), () -> {
            assertThat(households.search("arzszm", null, 500))
                    .extracting(HouseholdSummary::id)
                    .doesNotContain(id);
            assertThatThrownBy(() -> households.get(id)).hasMessage("people.household.unknown");
        });
    }

    @Test
    void householdsAreRegisteredInOrderWithTheirHeadAsFirstMember() {
        NewHousehold first = TestHouseholds.household(VILLAGE, "马金才");
        NewHousehold second = TestHouseholds.household(VILLAGE, "斯那定主");
        List<Long> ids = households.registerAll(List.of(first, second));
        assertThat(households.idsByHeadIdNo(List.of(first.headIdNo(), second.headIdNo(), TestHouseholds.idNo())))
                .isEqualTo(Map.of(first.headIdNo(), ids.get(0), second.headIdNo(), ids.get(1)));
        assertThat(households.members(ids).get(ids.get(1))).singleElement().satisfies(head -> assertThat(head.head())
                .isTrue());
    }

    @Test
    void personInTwoHouseholdsIsRefusedH1() {
        NewHousehold household = TestHouseholds.household(VILLAGE, "七林追玛");
        households.registerAll(List.of(household));
        assertThatThrownBy(() -> households.registerAll(List.of(household))).hasMessage("people.member.id-taken");
        long other = given.registered(VILLAGE, "江初");
        NewMember twice = new NewMember(other, "七林追玛", household.headIdNo(), "女儿");
        assertThatThrownBy(() -> households.addMembers(List.of(twice))).hasMessage("people.member.id-taken");
    }

    @Test
    void memberNamedAgainIsKeptOnce() {
        long id = given.registered(VILLAGE, "取扎");
        households.addMembers(List.of(new NewMember(id, "培楚", null, "儿子")));
        households.addMembers(List.of(new NewMember(id, "培楚", null, "儿子"), new NewMember(id, "取扎", null, "本人")));
        assertThat(households.require(id).members()).extracting(Member::name).containsExactly("取扎", "培楚");
    }

    @Test
    void memberTakesTheNumberOnceAndNeverAnotherH1() {
        long id = given.registered(VILLAGE, "取扎");
        String number = TestHouseholds.idNo();
        households.addMembers(List.of(new NewMember(id, "培楚", null, "儿子")));
        households.addMembers(List.of(new NewMember(id, "培楚", number, "儿子")));
        households.addMembers(List.of(new NewMember(id, "培楚", number, "儿子")));
        assertThat(households.idsByMemberIdNo(List.of(number, TestHouseholds.idNo())))
                .isEqualTo(Map.of(number, id));
        NewMember other = new NewMember(id, "培楚", TestHouseholds.idNo(), "儿子");
        assertThatThrownBy(() -> households.addMembers(List.of(other))).hasMessage("people.member.other-number");
        NewMember namesake = new NewMember(id, "江初", number, "儿子");
        assertThatThrownBy(() -> households.addMembers(List.of(namesake))).hasMessage("people.member.id-taken");
        assertThatThrownBy(() -> households.registerAll(
                        List.of(new NewHousehold(null, VILLAGE, "培楚", number, 1, 2014, null, null))))
                .hasMessage("people.member.id-taken");
    }

    @Test
    void accountIsEncryptedAndBelongsToOneHouseholdH24() {
        Person clerk = given.person(Roles.TOWNSHIP_CLERK, "533422206");
        long one = given.registered(VILLAGE, "次仁");
        long two = given.registered(VILLAGE, "尼玛");
        String number = TestHouseholds.accountNo();
        user.runAs(clerk.id(), () -> {
            accounts.openAll(List.of(new NewAccount(one, "次仁", number, "农信社", null)));
            accounts.openAll(List.of(new NewAccount(one, "次仁", number, "农信社", null)));
            assertThatThrownBy(() -> accounts.openAll(List.of(new NewAccount(two, "尼玛", number, null, null))))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("people.account.in-use");
            assertThatThrownBy(() -> accounts.judged(new NewAccount(two, "次仁", TestHouseholds.accountNo(), null, null)))
                    .hasMessage("people.account.holder-not-member");
            String fresh = TestHouseholds.accountNo();
            accounts.replace(new NewAccount(one, "次仁", fresh, "农信社", null));
            assertThat(accounts.payees(List.of(one)).get(one).accountNo()).isEqualTo(fresh);
            assertThat(accounts.householdsByAccountNo(List.of(fresh, number))).isEqualTo(Map.of(fresh, one));
        });
        assertThat(jdbc.sql("select count(*) from people_account where household_id = ?")
                        .param(one)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select string_agg(a::text, ' ') from people_account a where household_id = ?")
                        .param(one)
                        .query(String.class)
                        .single())
                .doesNotContain(number);
    }

    @Test
    void cadreReadsTheAssignedHouseholds() {
        Person clerk = given.person(Roles.TOWNSHIP_CLERK, "533422206");
        Person cadre = given.person(Roles.ASSIGNED_CADRE, "533422206");
        long mine = given.registered(VILLAGE, "鲁茸");
        long other = given.registered(VILLAGE, "都吉");
        user.runAs(clerk.id(), () -> cadres.assign(mine, cadre.id()));
        user.runAs(cadre.id(), () -> {
            assertThat(households.search("", null, 500))
                    .extracting(HouseholdSummary::id)
                    .containsExactly(mine);
        });
        assertThat(cadres.cadresOf(List.of(mine, other))).isEqualTo(Map.of(mine, cadre.id()));
    }

    @Test
    void relatedCadreIsNotAssignedH6() {
        Person clerk = given.person(Roles.TOWNSHIP_CLERK, "533422206");
        Person cadre = given.person(Roles.ASSIGNED_CADRE, "533422206");
        long id = given.registered(VILLAGE, "格茸");
        user.runAs(clerk.id(), () -> {
            relations.relate(cadre.id(), id, Kinship.COLLATERAL);
            assertThatThrownBy(() -> cadres.assign(id, cadre.id())).hasMessage("people.cadre.related");
            assertThat(relations.excludedFor(List.of(id)).get(id)).containsExactly(cadre.id());
            long elsewhere = given.registered(ELSEWHERE, "安翁");
            assertThatThrownBy(() -> cadres.assign(elsewhere, cadre.id())).isInstanceOf(Refusal.class);
        });
    }
}
