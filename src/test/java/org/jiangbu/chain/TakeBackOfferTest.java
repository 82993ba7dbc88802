package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.Person;
import org.jiangbu.workflow.CaseStep;
import org.jiangbu.workflow.TakeBacks;
import org.jiangbu.workflow.WorkItems;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Taking back is offered where it would succeed, and asking changes nothing. */
class TakeBackOfferTest extends PathTest {
    @Autowired
    private TakeBacks takeBacks;

    @Autowired
    private WorkItems items;

    @Override
    String place() {
        return "533422203202";
    }

    @Test
    void whatWouldSucceedIsOfferedAndNothingOfTheTrialStays() {
        String number = chain.declared(cast, "100.00");
        chain.decide(cadre, number, "approve");
        assertThat(obstacle(cadre, number)).isEmpty();
        assertThat(chain.steps(number)).containsExactly("village-verification");
        assertThat(chain.as(cadre, () -> items.history(number)))
                .extracting(CaseStep::takenBack)
                .containsOnlyNulls();
    }

    @Test
    void whereANoticeHangsItIsNotOffered() {
        String number = chain.declared(cast, "6000.00");
        chain.decide(cadre, number, "approve");
        chain.decide(village, number, "approve");
        assertThat(obstacle(village, number)).map(Refusal::key).contains("workflow.takeBack.done");
    }

    private Optional<Refusal> obstacle(Person person, String number) {
        List<CaseStep> own = chain.as(person, () -> items.history(number)).stream()
                .filter(step -> step.personId() == person.id())
                .toList();
        return chain.as(person, () -> takeBacks.obstacle(own.get(own.size() - 1).id()));
    }
}
