package org.jiangbu.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiangbu.ChainTest;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.BulkChoices;
import org.jiangbu.workflow.Narrowing;
import org.jiangbu.workflow.Narrowing.Holder;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItemQuery.Sort;
import org.jiangbu.workflow.WorkLists;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Declarations in the inbox are found by each of their products. */
class ProductsOfItemsTest extends ChainTest {
    private static final LocalDate OCTOBER = LocalDate.of(2018, 10, 10);

    @Autowired
    private BulkChoices choices;

    @Autowired
    private WorkLists lists;

    @Autowired
    private Declarations declarations;

    private String declaredWith(String... products) {
        long household = given.registered(VILLAGE, "农布");
        long cadre = people.get(Roles.ASSIGNED_CADRE).id();
        user.runAs(people.get(Roles.TOWNSHIP_CLERK).id(), () -> cadres.assignAll(Map.of(household, cadre)));
        List<NewLine> lines =
                Arrays.stream(products).map(ProductsOfItemsTest::sold).toList();
        return user.runAs(people.get(Roles.ENTRY_CLERK).id(), () -> books.createAll(
                        List.of(new NewDeclaration(2018, household, "代录", null, lines)), user.id())
                .get(0));
    }

    private static NewLine sold(String product) {
        return NewLine.sale(product, BigDecimal.TEN, "公斤", new BigDecimal("10"), 100_00, OCTOBER);
    }

    private static WorkItemQuery of(Holder holder, String... products) {
        Narrowing by = new Narrowing(
                holder, null, Set.of(products), null, null, null, null, Set.of(), Set.of(), Narrowing.PutAside.SHOWN);
        return new WorkItemQuery(VILLAGE, Declarations.PROCESS, "cadre-check", false, null, by, Sort.DUE, null, 500);
    }

    private static WorkItemQuery numbered(String number, WorkItemQuery query) {
        return new WorkItemQuery(null, null, null, false, number, query.narrowing(), Sort.DUE, null, 50);
    }

    private List<String> found(Person person, WorkItemQuery query) {
        return user.runAs(person.id(), () -> {
            List<String> keys =
                    items.list(query).items().stream().map(WorkItem::caseKey).toList();
            assertThat(items.counts(query).all()).isEqualTo(keys.size());
            return keys;
        });
    }

    @Test
    void eachProductOfADeclarationFindsItAndNoOther() {
        Person cadre = people.get(Roles.ASSIGNED_CADRE);
        String both = declaredWith("walnut", "bee");
        String walnut = declaredWith("walnut");
        assertThat(found(cadre, of(Holder.SOMEBODY, "walnut"))).containsExactlyInAnyOrder(both, walnut);
        assertThat(found(cadre, of(Holder.SOMEBODY, "bee"))).containsExactly(both);
        assertThat(found(cadre, of(Holder.SOMEBODY, "bee", "walnut"))).containsExactlyInAnyOrder(both, walnut);
        assertThat(found(cadre, of(Holder.SOMEBODY, "grape"))).isEmpty();
        assertThat(found(cadre, of(Holder.SOMEBODY))).containsExactlyInAnyOrder(both, walnut);
    }

    @Test
    void whatIsAboutNoProductDoesNotMatch() {
        checked("1000.00");
        String roster = openRoster();
        Person clerk = people.get(Roles.TOWNSHIP_CLERK);
        Narrowing walnuts = of(Holder.ANYBODY, "walnut").narrowing();
        WorkItemQuery rosters = new WorkItemQuery(null, null, null, false, roster, Sort.DUE, null, 50);
        assertThat(found(clerk, rosters)).containsExactly(roster);
        assertThat(found(clerk, rosters.narrowedBy(walnuts))).isEmpty();
    }

    @Test
    void theProductNarrowsAlsoWhatIsDecidedAsAWholeAndWhatOthersHave() {
        String both = declaredWith("walnut", "bee");
        String walnut = declaredWith("walnut");
        Person cadre = people.get(Roles.ASSIGNED_CADRE);
        long bee = user.runAs(cadre.id(), () -> choices.matching(of(Holder.SOMEBODY, "bee")))
                .first()
                .id();
        assertThat(user.runAs(cadre.id(), () -> items.get(bee).caseKey())).isEqualTo(both);
        assertThat(user.runAs(cadre.id(), () -> choices.matching(of(Holder.SOMEBODY, "walnut")))
                        .count())
                .isEqualTo(2);
        assertThatThrownBy(() -> user.runAs(cadre.id(), () -> choices.matching(of(Holder.SOMEBODY, "grape"))))
                .isInstanceOf(Refusal.class);
        Person leader = people.get(Roles.TOWNSHIP_LEADER);
        assertThat(found(leader, numbered(both, of(Holder.OTHERS, "bee")))).containsExactly(both);
        assertThat(found(leader, numbered(walnut, of(Holder.OTHERS, "bee")))).isEmpty();
        assertThat(found(leader, numbered(walnut, of(Holder.OTHERS, "walnut")))).containsExactly(walnut);
        assertThat(user.runAs(leader.id(), () -> choices.everything(numbered(both, of(Holder.OTHERS, "bee"))))
                        .ids())
                .containsExactly(bee);
    }

    @Test
    void thereAreThoseToChooseFromThatOccurByTheirNamesInTheOrderOfTheCatalogue() {
        declaredWith("bee", "walnut");
        Person cadre = people.get(Roles.ASSIGNED_CADRE);
        WorkLists.Kinds kinds = user.runAs(cadre.id(), () -> lists.kinds(of(Holder.SOMEBODY)));
        assertThat(List.copyOf(kinds.products().entrySet()))
                .containsSubsequence(Map.entry("walnut", "核桃"), Map.entry("bee", "蜜蜂"));
    }

    @Test
    void aDeclarationThatIsCorrectedIsFoundByWhatItSellsNow() {
        String number = declaredWith("walnut", "bee");
        decide(Roles.ASSIGNED_CADRE, number, "return", "AMOUNT_DOUBTFUL", Map.of());
        Person entry = people.get(Roles.ENTRY_CLERK);
        user.runAs(entry.id(), () -> {
            DeclarationSummary old = declarations.view(number).summary();
            return declarations.save(
                    old.id(),
                    old.revision(),
                    new NewDeclaration(2018, old.householdId(), "代录", null, List.of(sold("grape"))));
        });
        WorkItemQuery open = new WorkItemQuery(null, null, null, false, number, Sort.DUE, null, 50);
        assertThat(found(entry, open.narrowedBy(of(Holder.ANYBODY, "grape").narrowing())))
                .containsExactly(number);
        assertThat(found(entry, open.narrowedBy(of(Holder.ANYBODY, "bee").narrowing())))
                .isEmpty();
        user.runAs(
                entry.id(),
                () -> declarations.resubmit(
                        declarations.view(number).summary().id(),
                        "已更正品种",
                        UUID.randomUUID().toString()));
        assertThat(found(people.get(Roles.ASSIGNED_CADRE), of(Holder.SOMEBODY, "grape")))
                .containsExactly(number);
    }
}
