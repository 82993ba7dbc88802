package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.workflow.migration.Place;
import org.jiangbu.workflow.migration.StepMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What cases that wait for the first of several events, or at a step with a period, can go on as. */
class MoveTargetsTest extends MovingScene {
    @Autowired
    private Messages messages;

    private String waiting() {
        return version(MovingCases.events());
    }

    private StepMap map(String from, String to, String... changed) {
        Map<String, String> places = new HashMap<>(migrations.proposal(from, to).places());
        for (int i = 0; i < changed.length; i += 2) {
            if (changed[i + 1].isEmpty()) places.remove(changed[i]);
            else places.put(changed[i], changed[i + 1]);
        }
        return new StepMap(from, to, places);
    }

    private void move(StepMap map, String... keys) {
        user.runAs(mover.id(), () -> migrations.move(map, List.of(keys)));
    }

    private List<Job> periods(String key) {
        String instance = jdbc.sql("select instance_id from workflow_case where case_key = ?")
                .param(key)
                .query(String.class)
                .single();
        return management.createJobQuery().processInstanceId(instance).list();
    }

    @Test
    void eachPlaceIsOfferedWhatTheEngineAcceptsAndEventsBehindAGatewayAreNone() {
        Map<String, List<Place>> targets = migrations.targets(waiting(), waiting());
        assertThat(targets).containsOnlyKeys("first", "await", "second", "notice");
        assertThat(targets.get("first")).extracting(Place::elementId).containsExactlyInAnyOrder("first", "second");
        assertThat(targets.get("await")).extracting(Place::elementId).containsExactlyInAnyOrder("await", "notice");
    }

    private String english(Refusal refusal) {
        return messages.get(Locale.ENGLISH, refusal.key(), refusal.args());
    }

    @Test
    void whateverHasAnEnglishNameIsToldInEnglish() {
        String from = waiting();
        assertThat(migrations.places(from))
                .extracting(place -> place.name().in(Locale.ENGLISH))
                .contains("Paid by the bank?", "Any objection?");
        Refusal misfit = catchThrowableOfType(
                Refusal.class, () -> migrations.requireFitting(map(from, waiting(), "await", "second")));
        assertThat(english(misfit)).contains("“Paid by the bank?”");
        String waited = waiting();
        String key = started();
        approve(village, key);
        assertThat(migrations.obstacles(map(waited, waiting(), "await", ""), List.of(key)))
                .singleElement()
                .satisfies(one -> assertThat(english(one.reason())).contains("“Paid by the bank?”"));
    }

    @Test
    void aGatewayThatBecomesAnotherKeepsNobodyElseInItsVersion() {
        String from = waiting();
        String first = started();
        String second = started();
        approve(village, second);
        String to = waiting();
        StepMap map = map(from, to, "await", "notice", "first", "second");
        migrations.requireFitting(map);
        assertThat(migrations.obstacles(map, List.of(first, second))).isEmpty();

        move(map, first, second);

        assertThat(only(township, first).processDefinitionId()).isEqualTo(to);
        assertThat(periods(first)).isEmpty();
        assertThat(migrations.waiting(to)).containsEntry("notice", 1).containsEntry("second", 1);
        assertThat(periods(second)).singleElement().satisfies(one -> management.executeJob(one.getId()));
        assertThat(jdbc.sql("select end_event from workflow_case where case_key = ?")
                        .param(second)
                        .query(String.class)
                        .single())
                .isEqualTo("over");
    }

    @Test
    void aGatewayOrAStepWithAPeriodThatStaysKeepsNobodyElseInItsVersion() {
        String from = waiting();
        String first = started();
        String second = started();
        approve(village, second);
        String to = waiting();
        move(map(from, to, "await", ""), first);
        move(map(from, to, "first", ""), second);
        assertThat(only(village, first).processDefinitionId()).isEqualTo(to);
        assertThat(periods(first)).hasSize(1);
        assertThat(periods(second)).hasSize(2).allMatch(one -> to.equals(one.getProcessDefinitionId()));
    }

    @Test
    void whatCannotBecomeTheOtherIsRefusedByItsNameBeforeAnyCaseIsLookedAt() {
        String from = waiting();
        StepMap map = map(from, waiting(), "await", "second");
        assertThatThrownBy(() -> migrations.requireFitting(map))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.sentence(messages))
                        .startsWith("“是否付款？”不能改到“环节second”")
                        .contains("请在“是否付款？”一行改选其他环节，或选“不迁移”"));
    }
}
