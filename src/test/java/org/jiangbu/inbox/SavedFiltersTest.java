package org.jiangbu.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jiangbu.IntegrationTest;
import org.jiangbu.inbox.SavedFilters.Sharing;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SavedFiltersTest extends IntegrationTest {
    private static final String TOWNSHIP = "533422203";
    private static final String VILLAGE = "533422203205";
    private static final Sharing WITH_CADRES = new Sharing(Roles.VILLAGE_CADRE, TOWNSHIP);

    @Autowired
    private SavedFilters saved;

    @Autowired
    private ListColumns columns;

    @Autowired
    private Staff staff;

    @Autowired
    private CurrentUser user;

    private Person leader;
    private Person cadre;

    @BeforeEach
    void newPeople() {
        leader = person(Roles.TOWNSHIP_LEADER, TOWNSHIP);
        cadre = person(Roles.VILLAGE_CADRE, VILLAGE);
    }

    private Person person(String role, String area) {
        Person person = staff.create("sf-" + UUID.randomUUID().toString().substring(0, 8), "测试人员", null);
        staff.assign(person.id(), role, area, LocalDate.of(2018, 1, 1), null);
        return person;
    }

    private <T> T as(Person person, Supplier<T> work) {
        return user.runAs(person.id(), work);
    }

    private void does(Person person, Runnable work) {
        user.runAs(person.id(), work);
    }

    private List<String> names(Person person) {
        return as(person, () -> saved.offered().stream().map(SavedFilter::name).toList());
    }

    private List<Long> ids(Person person) {
        return as(person, () -> saved.offered().stream().map(SavedFilter::id).toList());
    }

    @Test
    void whatOneKeepsNobodyElseSeesAndTheSameNameOverwrites() {
        does(cadre, () -> saved.save("逾期大额", "overdue=1", null));
        does(cadre, () -> saved.save(" 逾期大额 ", "overdue=1&from=3000", null));
        assertThat(as(cadre, saved::offered))
                .filteredOn(SavedFilter::own)
                .extracting(SavedFilter::address)
                .containsExactly("overdue=1&from=3000");
        Person colleague = person(Roles.VILLAGE_CADRE, VILLAGE);
        assertThat(names(colleague)).doesNotContain("逾期大额");
    }

    @Test
    void aLeaderSharesWithThoseOfARoleInTheAreaAndNobodyElse() {
        long id = as(leader, () -> saved.save("本镇急件", "priority=URGENT", WITH_CADRES));
        assertThat(ids(cadre)).contains(id);
        assertThat(as(cadre, saved::offered))
                .filteredOn(filter -> filter.id() == id)
                .allMatch(filter -> filter.shared() && !filter.own());
        assertThat(ids(person(Roles.VILLAGE_CADRE, "533422102202"))).doesNotContain(id);
        assertThat(ids(person(Roles.TOWNSHIP_CLERK, TOWNSHIP))).doesNotContain(id);
    }

    @Test
    void whoLeadsNothingSharesNothing() {
        assertThatThrownBy(() -> does(cadre, () -> saved.save("共享", "overdue=1", WITH_CADRES)))
                .hasMessage("security.refused");
        Person leaderElsewhere = person(Roles.TOWNSHIP_LEADER, "533422102");
        assertThatThrownBy(() -> does(leaderElsewhere, () -> saved.save("共享", "overdue=1", WITH_CADRES)))
                .hasMessage("security.refused");
        assertThat(as(cadre, saved::sharingAreas)).isEmpty();
        assertThat(as(leader, saved::sharingAreas)).containsExactly(TOWNSHIP);
    }

    @Test
    void nobodyDeletesWhatIsNotTheirs() {
        long id = as(leader, () -> saved.save("本镇急件", "priority=URGENT", WITH_CADRES));
        does(cadre, () -> saved.delete(id));
        assertThat(ids(leader)).contains(id);
        does(leader, () -> saved.delete(id));
        assertThat(ids(cadre)).doesNotContain(id);
    }

    @Test
    void theInboxOpensWithTheChosenFilterUntilItIsDeletedOrGivenUp() {
        assertThat(as(cadre, saved::opening)).isEmpty();
        long own = as(cadre, () -> saved.save("我的", "list=mine", null));
        does(cadre, () -> saved.openWith(own));
        assertThat(as(cadre, saved::opening)).map(SavedFilter::id).contains(own);
        long shared = as(leader, () -> saved.save("本镇急件", "priority=URGENT", WITH_CADRES));
        does(cadre, () -> saved.openWith(shared));
        assertThat(as(cadre, saved::opening)).map(SavedFilter::id).contains(shared);
        does(leader, () -> saved.delete(shared));
        assertThat(as(cadre, saved::opening)).isEmpty();
        Person elsewhere = person(Roles.VILLAGE_CADRE, "533422102202");
        assertThatThrownBy(() -> does(elsewhere, () -> saved.openWith(own))).hasMessage("inbox.saved.unknown");
    }

    @Test
    void aFilterHasANameAndNotTooMuchInIt() {
        assertThatThrownBy(() -> does(cadre, () -> saved.save("  ", "overdue=1", null)))
                .hasMessage("inbox.saved.name");
        assertThatThrownBy(() -> does(cadre, () -> saved.save("长", "x".repeat(1001), null)))
                .hasMessage("inbox.saved.long");
    }

    @Test
    void columnsStayAsThePersonChoseThem() {
        assertThat(as(cadre, columns::mine)).isEqualTo(ListColumn.usual());
        Set<ListColumn> chosen = EnumSet.of(ListColumn.DUE, ListColumn.CATEGORY);
        does(cadre, () -> columns.choose(chosen));
        assertThat(as(cadre, columns::mine)).isEqualTo(chosen);
        assertThat(as(leader, columns::mine)).isEqualTo(ListColumn.usual());
    }
}
