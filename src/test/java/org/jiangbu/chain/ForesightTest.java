package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiangbu.IntegrationTest;
import org.jiangbu.security.Absences;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
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

    @Autowired
    private Staff staff;

    @Autowired
    private Absences absences;

    @Autowired
    private Clock clock;

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
    void ofTheEventsAwaitedOnlyOneComesAndEachTellsWhoIsNext() {
        String declaration = chain.declared(cast, "6000.00");
        chain.decide(cadre, declaration, "approve");
        assertThat(after(village, declaration, "approve"))
                .filteredOn(next -> next.kind() == NextStep.Kind.WAITING)
                .hasSize(2)
                .noneMatch(NextStep::certain)
                .first()
                .satisfies(passed -> assertThat(passed.then()).singleElement().satisfies(check -> {
                    assertThat(check.name()).isEqualTo("核查材料");
                    assertThat(check.persons()).isNotEmpty();
                }));
    }

    @Test
    void whoseWorkTheCaseWaitsForIsNamed() {
        String declaration = chain.declared(cast, "6000.00");
        chain.decide(cadre, declaration, "approve");
        chain.decide(village, declaration, "approve");
        chain.fireTimers(declaration);
        Person clerk = cast.person(Roles.TOWNSHIP_CLERK);
        assertThat(after(clerk, declaration, "approve"))
                .filteredOn(next -> next.kind() == NextStep.Kind.WAITING)
                .first()
                .satisfies(next -> {
                    assertThat(next.name()).isEqualTo("花名册已批准");
                    assertThat(next.role()).isEqualTo(Roles.TOWNSHIP_CLERK);
                    assertThat(next.persons()).isNotEmpty();
                });
    }

    @Test
    void whoWillHaveActedOnAnotherDutyIsNotNamed() {
        Person both = villageCadre("身兼两职");
        staff.assign(both.id(), Roles.TOWNSHIP_CLERK, "533422203", LocalDate.of(2018, 1, 1), null);
        String declaration = chain.declared(cast, "6000.00");
        chain.decide(cadre, declaration, "approve");
        assertThat(after(both, declaration, "approve").stream()
                        .flatMap(next -> next.then().stream())
                        .filter(next -> next.name().equals("核查材料"))
                        .flatMap(next -> next.persons().stream()))
                .isNotEmpty()
                .doesNotContain(both.displayName());
    }

    @Test
    void whoStandsInIsNamedBesideWhoIsAway() {
        Person away = cast.person(Roles.VILLAGE_CADRE);
        Person standIn = villageCadre("代办人");
        LocalDate today = LocalDate.now(clock);
        long absence = chain.as(away, () -> absences.enter(away.id(), standIn.id(), today, today, List.of(), null));
        String declaration = chain.declared(cast, "6000.00");
        assertThat(after(cadre, declaration, "approve").get(0).persons()).anyMatch(name -> name.contains("代办人代办"));
        chain.as(away, () -> {
            absences.end(absence);
            return null;
        });
    }

    private Person villageCadre(String name) {
        Person person = staff.create("f-" + UUID.randomUUID().toString().substring(0, 8), name, null);
        staff.assign(person.id(), Roles.VILLAGE_CADRE, "533422203202", LocalDate.of(2018, 1, 1), null);
        return person;
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
