package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jiangbu.ChainTest;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.CaseStep;
import org.jiangbu.workflow.Foresight;
import org.jiangbu.workflow.NextStep;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.holding.Holdings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 退回 and 核减: who returned a case has it again once it is corrected, and the history tells what was reduced. */
class StraightBackTest extends ChainTest {
    @Autowired
    private Declarations declarations;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Foresight foresight;

    private Person returning;
    private Person colleague;

    @BeforeEach
    void twoOfTheVillage() {
        returning = people.get(Roles.VILLAGE_CADRE);
        colleague = given.person(Roles.VILLAGE_CADRE, VILLAGE);
    }

    private List<WorkItem> inbox(Person person, String number) {
        return user.runAs(person.id(), () -> items.list(
                        new WorkItemQuery(null, null, null, false, number, WorkItemQuery.Sort.DUE, null, 50))
                .items());
    }

    private String returned() {
        String number = declared("2400");
        approve(Roles.ASSIGNED_CADRE, number);
        decide(Roles.VILLAGE_CADRE, number, "return", "EVIDENCE_MISSING", Map.of());
        return number;
    }

    private void correct(String number) {
        user.runAs(people.get(Roles.ENTRY_CLERK).id(), () -> {
            long id = declarations.view(number).summary().id();
            declarations.resubmit(id, "收据已补齐", "straight-" + number);
        });
    }

    @Test
    void itComesToWhoReturnedItAndIsForeseenSo() {
        String number = returned();
        WorkItem correction = inbox(people.get(Roles.ENTRY_CLERK), number).get(0);
        List<NextStep> next =
                user.runAs(people.get(Roles.ENTRY_CLERK).id(), () -> foresight.after(correction.id(), "resubmit"));
        assertThat(next)
                .filteredOn(step -> step.role().equals(Roles.VILLAGE_CADRE))
                .allSatisfy(step -> assertThat(step.persons()).hasSize(1));
        correct(number);
        assertThat(inbox(colleague, number)).isEmpty();
        WorkItem back = inbox(returning, number).get(0);
        assertThat(back.assigneeId()).isEqualTo(returning.id());

        user.runAs(returning.id(), () -> holdings.release(back.id(), back.revision()));
        assertThat(inbox(colleague, number)).hasSize(1);
    }

    @Test
    void whereWhoReturnedItHasLeftItLiesWithTheOthers() {
        String number = returned();
        staff.setActive(returning.id(), false);
        correct(number);
        assertThat(inbox(colleague, number)).singleElement().satisfies(item -> assertThat(item.assigneeId())
                .isNull());
    }

    @Test
    void theHistoryTellsWhatWasReduced() {
        String number = declared("2400");
        approve(Roles.ASSIGNED_CADRE, number);
        long line = books.lines(List.of(number)).get(number).get(0).id();
        Map<String, Object> cut = Map.of(
                "lineId",
                line,
                "verifiedQuantity",
                5,
                "verifiedFen",
                120_000,
                "reasonCode",
                "QUANTITY_LOWER",
                "reason",
                "只卖5公斤");
        decide(Roles.VILLAGE_CADRE, number, "approve", null, Map.of("cuts", List.of(cut)));
        assertThat(user.runAs(returning.id(), () -> items.history(number)))
                .last()
                .extracting(CaseStep::notes)
                .asString()
                .contains("核减", "2,400.00 → 1,200.00", "只卖5公斤");
    }
}
