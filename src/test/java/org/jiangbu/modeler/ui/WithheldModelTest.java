package org.jiangbu.modeler.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.jiangbu.ViewTest;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Card;
import org.jiangbu.modeler.Designs;
import org.jiangbu.modeler.Publishing;
import org.jiangbu.modeler.ui.editor.ProcessEditor;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.CaseStart;
import org.jiangbu.workflow.Cases;
import org.jiangbu.workflow.Models;
import org.jiangbu.workflow.release.Release;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Somebody changed the model in force in the database: it is named where models are listed, and no other model suffers. */
@Transactional
class WithheldModelTest extends ViewTest {
    private static final String COUNTY = "533422";
    private static final String PROCESS = "self-check-finding";
    private static final String SAID = "文件" + PROCESS + ".bpmn在发布后被人从数据库中改动";

    @Autowired
    private Designs designs;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Models models;

    @Autowired
    private Cases cases;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    private Release first;
    private Release withheld;
    private long redraft;

    @BeforeEach
    void theModelInForceIsChangedInTheDatabase() {
        signInAs(Roles.FLOW_DESIGNER, COUNTY);
        first = publishing.versions(PROCESS).get(0);
        long draft = asked(first, "核实", "再次核实");
        signInAs(Roles.COUNTY_LEADER, COUNTY);
        withheld = publishing.publish(draft);
        redraft = asked(withheld, "再次核实", "第三次核实");
        String deployment = repository
                .createProcessDefinitionQuery()
                .processDefinitionId(withheld.definitionId())
                .singleResult()
                .getDeploymentId();
        jdbc.sql("update act_ge_bytearray set bytes_ = bytes_ || ' '::bytea where deployment_id_ = ? and name_ = ?")
                .params(deployment, PROCESS + ".bpmn")
                .update();
    }

    private long asked(Release from, String name, String newName) {
        signInAs(Roles.FLOW_DESIGNER, COUNTY);
        long draft = designs.open(from, "整改改名");
        int revision = designs.write(draft, designs.model(draft).replace("name=\"" + name, "name=\"" + newName), 0);
        publishing.ask(draft, revision, "县纪委要求改名");
        return draft;
    }

    private static List<String> paragraphs() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    @Test
    void theListOfFlowsNamesItAndLetsTheOthersBeUsed() {
        signInAs(Roles.FLOW_DESIGNER, COUNTY);
        open("modeler");
        assertThat(paragraphs()).filteredOn(said -> said.startsWith(SAID)).hasSize(1);
        assertThat(_find(Card.class)).hasSizeGreaterThan(5);
        List<String> drafts = _find(Button.class).stream()
                .flatMap(button -> button.getAriaLabel().stream())
                .filter(label -> label.startsWith("新建草稿"))
                .toList();
        assertThat(drafts).contains("新建草稿：农户申报核实").doesNotContain("新建草稿：自查问题整改");
    }

    @Test
    void itsVersionsCanBeSeenAndTheEarlierOneBePublishedAgain() {
        signInAs(Roles.FLOW_DESIGNER, COUNTY);
        open("modeler/versions/" + PROCESS);
        assertThat(paragraphs()).filteredOn(said -> said.startsWith(SAID)).hasSize(1);
        assertThat(_find(Span.class))
                .anySatisfy(state -> assertThat(state.getText()).contains("文件被改动，已停用"));
        assertThat(_find(RouterLink.class, spec -> spec.withText("查看流程图")))
                .as("one for each of the other versions")
                .hasSameSizeAs(publishing.versions(PROCESS).stream().skip(1).toList());
    }

    @Test
    void itIsNotShownAsIfItHadBeenPublished() {
        signInAs(Roles.FLOW_DESIGNER, COUNTY);
        open("modeler/look/" + PROCESS);
        assertThat(paragraphs()).anyMatch(said -> said.startsWith(SAID));
        assertThat(_find(ProcessEditor.class)).isEmpty();
    }

    @Test
    void whoPublishesOverItIsToldThatNobodyCanSayWhatChangesAndItIsWrittenDown() {
        signInAs(Roles.COUNTY_LEADER, COUNTY);
        open("modeler/draft/" + redraft);
        _click(_get(Button.class, spec -> spec.withText("发布")));
        assertThat(paragraphs()).anyMatch(said -> said.startsWith("现行版本的文件被人改动，无法对照"));
        Release release = publishing.publish(redraft);
        String details = jdbc.sql("select details::text from audit_entry where action = ? order by id desc limit 1")
                .param("modeler.published")
                .query(String.class)
                .single();
        assertThat(details).contains("\"withheld\": " + withheld.version());
        assertThat(publishing.refusal(release)).isEmpty();
    }

    @Test
    void theVersionBeforeItTakesItsPlace() {
        signInAs(Roles.FLOW_DESIGNER, COUNTY);
        long draft = publishing.askAgain(first, "恢复第一版", "现行版本文件被改动");
        signInAs(Roles.COUNTY_LEADER, COUNTY);
        assertThat(publishing.publish(draft).digest()).isEqualTo(first.digest());
    }

    @Test
    void noCaseStartsInItAndThePersonIsToldWhy() {
        signInAs(Roles.COUNTY_REVIEWER, COUNTY);
        assertThatThrownBy(() -> cases.start(PROCESS, List.of(new CaseStart("ZG-x", "533422101202", Map.of()))))
                .isInstanceOf(Refusal.class)
                .hasMessage("workflow.release.changed");
    }

    @Test
    void whatEveryPageAsksOfTheModelsIsAnsweredWithoutIt() {
        assertThat(models.processes()).containsEntry(PROCESS, "自查问题整改").containsKey("subsidy-declaration");
        assertThat(models.roles()).contains(Roles.ASSIGNED_CADRE, Roles.COUNTY_LEADER);
    }
}
