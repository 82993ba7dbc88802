package org.jiangbu.modeler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.Refusal;
import org.jiangbu.people.Households;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.check.ModelFile;
import org.jiangbu.workflow.check.TableXml;
import org.jiangbu.workflow.release.Release;
import org.jiangbu.workflow.release.Releases;
import org.jiangbu.workflow.table.Column;
import org.jiangbu.workflow.table.DecisionTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The decision tables of a draft: who writes them, what they may ask, and that they are published with the model. */
@Transactional
class DraftTablesTest extends IntegrationTest {
    private static final String COUNTY = "533422";
    private static final String PROCESS = "self-check-finding";

    @Autowired
    private Designs designs;

    @Autowired
    private DraftFiles files;

    @Autowired
    private DraftTables tables;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Releases releases;

    @Autowired
    private CurrentUser user;

    @Autowired
    private Staff staff;

    @Autowired
    private Households households;

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

    private long opened() {
        Release inForce = releases.inForce(PROCESS).orElseThrow();
        return as(designer, () -> designs.open(inForce, "按乡镇分流"));
    }

    @Test
    void aDecisionTableIsPublishedWithTheModelAndComesBackWithIt() {
        long id = opened();
        String key = as(designer, () -> files.newTable(id));
        assertThat(as(leader, () -> files.tables(id)))
                .extracting(Draft.File::name)
                .containsExactly(key + ".dmn");
        assertThat(as(leader, () -> files.forms(id))).hasSize(2);
        DecisionTable table = as(designer, () -> files.tables(id).stream()
                .flatMap(file -> TableXml.read(ModelFile.of(file.name(), file.content())).stream())
                .findFirst()
                .orElseThrow());
        DecisionTable named = new DecisionTable(key, "谁来核实", table.columns(), table.rows());
        user.runAs(designer.id(), () -> files.write(id, named, 0));
        assertThatThrownBy(() -> user.runAs(colleague.id(), () -> files.write(id, table, 0)))
                .hasMessage("modeler.file.conflict");
        assertThatThrownBy(() -> user.runAs(leader.id(), () -> files.write(id, table, 1)))
                .as("who does not draw")
                .isInstanceOf(Refusal.class);
        int revision = as(designer, () -> designs.get(id).revision());
        user.runAs(designer.id(), () -> publishing.ask(id, revision, "按乡镇确定核实方式"));
        Release release = as(leader, () -> publishing.publish(id));
        assertThat(releases.files(release).tables()).containsOnlyKeys(key);
        assertThat(releases.files(release).forms()).hasSize(2);
        long next = as(designer, () -> designs.open(release, "再改一次"));
        assertThat(as(designer, () -> files.tables(next)))
                .extracting(Draft.File::content)
                .singleElement()
                .asString()
                .contains("谁来核实");
    }

    @Test
    void aTableAsksWhatTheModelKnows() {
        long id = opened();
        assertThat(as(designer, () -> tables.columns(id)))
                .contains(
                        Column.TOWNSHIP,
                        new Column("amount", Column.Kind.NUMBER),
                        new Column("outcome", Column.Kind.TEXT))
                .extracting(Column::fact)
                .as("a day is nothing that a table asks for")
                .doesNotContain("findingDue");
        assertThat(as(designer, () -> tables.texts(id, Column.TOWNSHIP)))
                .hasSize(8)
                .containsEntry("533422204", "拖顶傈僳族乡");
        assertThat(as(designer, () -> tables.texts(id, new Column("outcome", Column.Kind.TEXT))))
                .containsKeys("done", "close");
    }
}
