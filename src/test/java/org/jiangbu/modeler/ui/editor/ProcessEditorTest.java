package org.jiangbu.modeler.ui.editor;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.UI;
import elemental.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jiangbu.ViewTest;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.Role;
import org.jiangbu.security.RoleBook;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProcessEditorTest extends ViewTest {
    private static final String COUNTY = "533422";

    @Autowired
    private EditorWords words;

    @Autowired
    private RoleBook roles;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theProcessInForceIsOpenedByteForByte() throws Exception {
        signInAs(Roles.COUNTY_LEADER, COUNTY);
        open("modeler/look/subsidy-declaration");
        ProcessEditor editor = _get(ProcessEditor.class);
        assertThat(editor.getElement().getProperty("xml"))
                .isEqualTo(Files.readString(Path.of("bpmn/subsidy-declaration.bpmn")));
        assertThat(editor.getElement().getProperty("stored")).isNull();
    }

    @Test
    void aProcessThatNobodyKnowsIsSaidToBeUnknown() {
        signInAs(Roles.COUNTY_REVIEWER, COUNTY);
        open("modeler/look/none");
        _assertNone(ProcessEditor.class);
    }

    @Test
    void aRoleThatAnAdministratorAddsCanBeChosenAtOnce() {
        signInAs(Roles.ADMIN, COUNTY);
        Role county = roles.find(Roles.COUNTY_REVIEWER).orElseThrow();
        roles.add(new Role("added-discipline", county.level(), true, false), "县纪委", "Discipline committee");
        try {
            assertThat(choices("roles")).contains("县纪委");
            UI.getCurrent().setLocale(Locale.ENGLISH);
            assertThat(choices("roles")).contains("Discipline committee").doesNotContain("县纪委");
        } finally {
            jdbc.sql("delete from security_role where name = 'added-discipline'")
                    .update();
        }
    }

    @Test
    void whatOnlySomeModelsKnowSaysWhatSetsIt() {
        signInAs(Roles.COUNTY_LEADER, COUNTY);
        Map<String, List<String>> setting = new HashMap<>();
        words.vocabulary(Map.of())
                .path("facts")
                .forEach(fact -> setting.put(
                        fact.path("value").asText(),
                        fact.has("by")
                                ? StreamSupport.stream(fact.path("by").spliterator(), false)
                                        .map(JsonNode::asText)
                                        .sorted()
                                        .toList()
                                : List.of()));
        assertThat(setting)
                .containsEntry("outcome", List.of())
                .containsEntry("fundsSufficient", List.of("reserveFunds"))
                .containsEntry("reviewed", List.of("recordRejection", "subsidy-declaration.review-requested"))
                .containsEntry("byVillages", List.of("township-self-check"));
        assertThat(words.vocabulary(Map.of()).path("messages").findValuesAsText("name"))
                .contains("银行回盘结果已登记")
                .noneMatch(name -> name.contains("."));
        assertThat(words.vocabulary(Map.of()).path("areas").findValuesAsText("name"))
                .contains("拖顶傈僳族乡", "升平镇阿东村");
    }

    @Test
    void everySentenceOfTheEditorStandsInTheMessageFiles() {
        signInAs(Roles.COUNTY_LEADER, COUNTY);
        assertThat(words.texts().size()).isGreaterThan(100);
        words.texts().fields().forEachRemaining(one -> assertThat(one.getValue().asText())
                .as(one.getKey())
                .isNotBlank()
                .doesNotContain("modeler.editor"));
    }

    @Test
    void aChangeGoesWhereTheOwnerSaysAndARefusalIsTold() {
        signInAs(Roles.COUNTY_LEADER, COUNTY);
        ProcessEditor editor = new ProcessEditor(words, Map.of());
        List<String> kept = new ArrayList<>();
        editor.setSaver((xml, revision) -> {
            if (revision == 7) throw new Refusal("modeler.look.unknown");
            kept.add(xml);
            return new Saved(Saved.State.SAVED, revision + 1, "ok");
        });
        JsonObject saved = editor.saved("<a/>", 3);
        assertThat(saved.getString("state")).isEqualTo("SAVED");
        assertThat(saved.getNumber("revision")).isEqualTo(4);
        assertThat(editor.saved("<b/>", 7).getString("state")).isEqualTo("REFUSED");
        assertThat(editor.saved("x".repeat(ProcessEditor.LARGEST + 1), 4).getString("state"))
                .isEqualTo("REFUSED");
        assertThat(kept).containsExactly("<a/>");
    }

    @Test
    void withoutASaverNothingIsTaken() {
        signInAs(Roles.COUNTY_LEADER, COUNTY);
        assertThat(new ProcessEditor(words, Map.of()).saved("<a/>", 0).getString("state"))
                .isEqualTo("REFUSED");
    }

    private List<String> choices(String source) {
        for (JsonNode template : words.vocabulary(Map.of()).path("templates")) {
            for (JsonNode field : template.path("properties")) {
                if (field.path("source").asText().equals(source)) {
                    return StreamSupport.stream(field.path("choices").spliterator(), false)
                            .map(choice -> choice.path("name").asText())
                            .toList();
                }
            }
        }
        return List.of();
    }
}
