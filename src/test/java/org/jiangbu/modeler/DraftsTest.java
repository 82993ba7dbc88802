package org.jiangbu.modeler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.Refusal;
import org.jiangbu.modeler.Draft.State;
import org.jiangbu.people.Households;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.check.Finding;
import org.jiangbu.workflow.release.ModelFiles;
import org.jiangbu.workflow.release.Origin;
import org.jiangbu.workflow.release.Release;
import org.jiangbu.workflow.release.Releases;
import org.jiangbu.workflow.release.ShippedArrived;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A draft on its way: who may do what with it, and that nobody's work is overwritten. */
@Transactional
class DraftsTest extends IntegrationTest {
    private static final String COUNTY = "533422";
    private static final String PROCESS = "self-check-finding";

    @Autowired
    private Designs designs;

    @Autowired
    private DraftFiles files;

    @Autowired
    private Publishing publishing;

    @Autowired
    private DraftInspection inspection;

    @Autowired
    private Releases releases;

    @Autowired
    private CurrentUser user;

    @Autowired
    private Staff staff;

    @Autowired
    private Households households;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    private Person designer;
    private Person colleague;
    private Person leader;

    @BeforeEach
    void thoseWhoTakePart() {
        TestHouseholds given = new TestHouseholds(households, staff, user);
        designer = given.person(Roles.FLOW_DESIGNER, COUNTY);
        colleague = given.person(Roles.FLOW_DESIGNER, COUNTY);
        leader = given.person(Roles.COUNTY_LEADER, COUNTY);
    }

    private <T> T as(Person person, Supplier<T> work) {
        return user.runAs(person.id(), work);
    }

    private Release inForce() {
        return releases.inForce(PROCESS).orElseThrow();
    }

    private long opened() {
        return as(designer, () -> designs.open(inForce(), "整改时限改为十日"));
    }

    private long changed() {
        long id = opened();
        as(designer, () -> designs.write(id, designs.model(id).replace(" name=\"核实", " name=\"再次核实"), 0));
        return id;
    }

    private long asked() {
        long id = changed();
        user.runAs(designer.id(), () -> publishing.ask(id, 1, "县纪委要求缩短时限"));
        return id;
    }

    @Test
    void aDraftSaysFromWhichVersionItComesAndHoldsItsForms() {
        long id = opened();
        Draft draft = as(leader, () -> designs.get(id));
        assertThat(draft.baseVersion()).isEqualTo(inForce().version());
        assertThat(draft.state()).isEqualTo(State.OPEN);
        List<Draft.File> forms = as(leader, () -> files.forms(id));
        assertThat(forms).extracting(Draft.File::key).containsExactly("finding-rectify", "finding-verify");
    }

    @Test
    void nobodyOverwritesWhatAnotherChanged() {
        long id = opened();
        String before = as(designer, () -> designs.model(id));
        assertThat(as(colleague, () -> designs.write(id, before + "<!-- a -->", 0)))
                .isEqualTo(1);
        assertThatThrownBy(() -> as(designer, () -> designs.write(id, before + "<!-- b -->", 0)))
                .isInstanceOf(Refusal.class)
                .hasMessage("modeler.conflict");
        assertThat(as(designer, () -> designs.model(id))).endsWith("<!-- a -->");
        long beside = as(designer, () -> designs.openBeside(id, before + "<!-- b -->", "我的修改"));
        assertThat(as(designer, () -> designs.model(beside))).endsWith("<!-- b -->");
        assertThat(as(designer, () -> files.forms(beside))).hasSize(2);
    }

    @Test
    void formsAreChangedEachOnItsOwn() {
        long id = opened();
        assertThat(as(designer, () -> files.write(id, "finding-rectify.form", "{\"a\":1}", 0)))
                .isEqualTo(1);
        assertThatThrownBy(() -> as(colleague, () -> files.write(id, "finding-rectify.form", "{\"b\":1}", 0)))
                .hasMessage("modeler.file.conflict");
        as(colleague, () -> files.write(id, "finding-verify.form", "{\"b\":1}", 0));
        assertThat(as(designer, () -> designs.write(id, designs.model(id) + " ", 0)))
                .as("two changes of forms were counted, and overwrite nothing that is drawn")
                .isEqualTo(3);
        assertThatThrownBy(() -> as(colleague, () -> designs.write(id, designs.model(id) + "  ", 2)))
                .as("the colleague saw both forms, but not what was drawn since")
                .hasMessage("modeler.conflict");
        assertThatThrownBy(() -> user.runAs(designer.id(), () -> files.add(id, "finding-verify.form", "{}")))
                .hasMessage("modeler.file.exists");
        assertThatThrownBy(() -> user.runAs(designer.id(), () -> files.add(id, "../x.form", "{}")))
                .hasMessage("modeler.file.bad-name");
    }

    @Test
    void anotherPersonPublishesAndNewCasesStartInIt() {
        int before = inForce().version();
        long id = asked();
        assertThat(as(leader, () -> publishing.mayPublish(designs.get(id)))).isTrue();
        Release release = as(leader, () -> publishing.publish(id));
        assertThat(release.version()).isEqualTo(before + 1);
        assertThat(release.origin()).isEqualTo(Origin.DESIGN);
        assertThat(inForce()).isEqualTo(release);
        assertThat(as(leader, () -> designs.get(id)).state()).isEqualTo(State.PUBLISHED);
        assertThatThrownBy(() -> as(leader, () -> publishing.publish(id))).hasMessage("modeler.draft.not.ASKED");
    }

    @Test
    void whoAskedDoesNotPublishHoweverManyRolesTheyHold() {
        staff.assign(designer.id(), Roles.COUNTY_LEADER, COUNTY, java.time.LocalDate.of(2018, 1, 1), null);
        long id = asked();
        assertThat(as(designer, () -> publishing.mayPublish(designs.get(id)))).isFalse();
        assertThatThrownBy(() -> as(designer, () -> publishing.publish(id)))
                .isInstanceOf(Refusal.class)
                .hasMessage("workflow.release.same-person");
        assertThatThrownBy(() -> as(colleague, () -> publishing.publish(id))).hasMessage("security.refused");
    }

    @Test
    void whatIsAskedForIsNotChangedAndCanBeSentBack() {
        long id = asked();
        assertThatThrownBy(() -> as(colleague, () -> designs.write(id, "x", 1))).hasMessage("modeler.draft.not.OPEN");
        assertThatThrownBy(() -> user.runAs(leader.id(), () -> publishing.sendBack(id, "不行")))
                .hasMessage("modeler.why");
        user.runAs(leader.id(), () -> publishing.sendBack(id, "公示环节不能取消"));
        assertThat(as(designer, () -> designs.get(id)).returned()).satisfies(returned -> {
            assertThat(returned.why()).isEqualTo("公示环节不能取消");
            assertThat(returned.own()).isFalse();
        });
        assertThat(as(colleague, () -> designs.write(id, "<x/>", 1))).isEqualTo(2);
        assertThatThrownBy(() -> user.runAs(designer.id(), () -> publishing.ask(id, 1, "县纪委要求缩短时限")))
                .as("the colleague changed it since")
                .hasMessage("modeler.changed-meanwhile");
    }

    @Test
    void everyChangeOfAFormIsAChangeOfTheDraft() {
        long id = changed();
        List<Integer> revisions = new ArrayList<>();
        user.runAs(colleague.id(), () -> {
            files.write(id, "finding-verify.form", files.forms(id).get(1).content() + " ", 0);
            revisions.add(designs.get(id).revision());
            String key = files.newForm(id);
            revisions.add(designs.get(id).revision());
            files.remove(id, key + ".form");
            revisions.add(designs.get(id).revision());
        });
        assertThat(revisions).containsExactly(2, 3, 4);
        assertThatThrownBy(() -> user.runAs(designer.id(), () -> publishing.ask(id, 1, "县纪委要求缩短时限")))
                .as("the designer has not seen the forms as they are now")
                .hasMessage("modeler.changed-meanwhile");
    }

    @Test
    void whatChangesNothingIsNotPublished() {
        long id = opened();
        assertThatThrownBy(() -> user.runAs(designer.id(), () -> publishing.ask(id, 0, "县纪委要求缩短时限")))
                .isInstanceOf(Refusal.class)
                .hasMessage("modeler.same");
        String model = as(designer, () -> designs.model(id));
        as(designer, () -> designs.write(id, model.replace(" name=\"核实", " name=\"再次核实"), 0));
        as(designer, () -> designs.write(id, model, 1));
        assertThatThrownBy(() -> user.runAs(designer.id(), () -> publishing.ask(id, 2, "县纪委要求缩短时限")))
                .as("what was changed was changed back")
                .hasMessage("modeler.same");
        String form = as(designer, () -> files.forms(id).get(0).content());
        as(designer, () -> files.write(id, "finding-rectify.form", form + " ", 0));
        user.runAs(designer.id(), () -> publishing.ask(id, 3, "县纪委要求缩短时限"));
        assertThat(as(designer, () -> designs.get(id)).state()).isEqualTo(State.ASKED);
    }

    @Test
    void whatIsWrongCannotBeAskedForAndIsSaidInASentence() {
        long id = opened();
        as(
                designer,
                () -> designs.write(id, designs.model(id).replace("candidateGroups=\"", "candidateGroups=\"no-"), 0));
        assertThat(as(designer, () -> inspection.findings(id)))
                .filteredOn(Finding::refused)
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.elementId()).isNotEmpty());
        assertThatThrownBy(() -> user.runAs(designer.id(), () -> publishing.ask(id, 1, "县纪委要求缩短时限")))
                .isInstanceOf(Refusal.class)
                .hasMessage("modeler.wrong");
        assertThat(as(designer, () -> designs.get(id)).state()).isEqualTo(State.OPEN);
    }

    @Test
    void whoDrewOnAnOldVersionIsTold() {
        long id = asked();
        long other = asked();
        as(leader, () -> publishing.publish(other));
        assertThatThrownBy(() -> as(leader, () -> publishing.publish(id))).hasMessage("workflow.release.meanwhile");
    }

    @Test
    void anEarlierVersionIsAskedForAndPublishedByteForByte() {
        Release first = inForce();
        as(leader, () -> publishing.publish(asked()));
        long id = as(designer, () -> publishing.askAgain(first, "恢复第一版", "新流程有误，先退回"));
        assertThatThrownBy(() -> as(designer, () -> publishing.askAgain(inForce(), "再发", "新流程有误，先退回")))
                .hasMessage("modeler.again.in-force");
        Release again = as(leader, () -> publishing.publish(id));
        assertThat(again.digest()).isEqualTo(first.digest());
        assertThat(again.again()).isEqualTo(first.version());
    }

    @Test
    void whatShipsBesideAPublishedDesignWaitsAsADraft() {
        ModelFiles shipped = releases.files(inForce());
        as(leader, () -> publishing.publish(asked()));
        events.publishEvent(new ShippedArrived(shipped, inForce()));
        assertThat(as(designer, () -> designs.standing())).first().satisfies(offer -> {
            assertThat(offer.offered()).isTrue();
            assertThat(offer.changedBy()).isNull();
            assertThat(offer.baseVersion()).isEqualTo(inForce().version());
            assertThat(offer.unattended()).isTrue();
        });
    }

    @Test
    void whoNeitherDrawsNorReviewsSeesNoDraft() {
        Person clerk = new TestHouseholds(households, staff, user).person(Roles.TOWNSHIP_CLERK, "533422204");
        long id = opened();
        assertThatThrownBy(() -> as(clerk, () -> designs.get(id))).hasMessage("security.refused");
        assertThatThrownBy(() -> as(clerk, () -> designs.model(id))).hasMessage("security.refused");
        assertThatThrownBy(() -> as(leader, () -> designs.write(id, "<x/>", 0))).hasMessage("security.refused");
    }
}
