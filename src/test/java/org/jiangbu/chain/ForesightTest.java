package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jiangbu.IntegrationTest;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.Foresight;
import org.jiangbu.workflow.NextStep;
import org.jiangbu.workflow.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What follows a decision is told before it is made, and comes true. */
class ForesightTest extends IntegrationTest {
    @Autowired
    private Chain chain;

    @Autowired
    private Foresight foresight;

    private Chain.Cast cast;
    private Person cadre;
    private Person village;

    @BeforeEach
    void cast() {
        cast = chain.cast("533422203202");
        cadre = cast.person(Roles.ASSIGNED_CADRE);
        village = cast.person(Roles.VILLAGE_CADRE);
    }

    private List<NextStep> after(Person person, String declaration, String outcome) {
        WorkItem item = chain.item(person, declaration);
        return chain.as(person, () -> foresight.after(item.id(), outcome));
    }

    @Test
    void theCadresPassGoesToTheVillageCadreByName() {
        String declaration = chain.declared(cast, "6000.00");
        assertThat(after(cadre, declaration, "approve")).singleElement().satisfies(next -> {
            assertThat(next.name()).isEqualTo("核实销售情况");
            assertThat(next.certain()).isTrue();
            assertThat(next.persons()).isNotEmpty();
        });
    }

    @Test
    void theCadresReturnGoesBackToWhoEntered() {
        String declaration = chain.declared(cast, "6000.00");
        assertThat(after(cadre, declaration, "return"))
                .extracting(NextStep::name)
                .containsExactly("登记退回", "补正申报");
    }

    @Test
    void theVillagesPassPostsTheNoticeAndWaits() {
        String declaration = chain.declared(cast, "6000.00");
        chain.decide(cadre, declaration, "approve");
        assertThat(after(village, declaration, "approve"))
                .extracting(NextStep::name)
                .containsExactly("发布村级公示", "公示期满", "已收到异议");
    }

    @Test
    void whatOnlyTheApplicationWillFindOutIsNotPromised() {
        String declaration = chain.declared(cast, "6000.00");
        chain.decide(cadre, declaration, "approve");
        assertThat(after(village, declaration, "reject"))
                .filteredOn(next -> next.name().equals("不予奖补") || next.name().equals("复核期满"))
                .isNotEmpty()
                .noneMatch(NextStep::certain);
    }

    @Test
    void whoMayNotOpenTheItemIsToldNothing() {
        String declaration = chain.declared(cast, "6000.00");
        WorkItem item = chain.item(cadre, declaration);
        Person stranger = chain.cast("533422102202").person(Roles.VILLAGE_CADRE);
        assertThatThrownBy(() -> chain.as(stranger, () -> foresight.after(item.id(), "approve")))
                .hasMessage("workflow.item.gone");
    }
}
