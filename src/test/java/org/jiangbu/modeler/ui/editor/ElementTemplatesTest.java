package org.jiangbu.modeler.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.Messages;
import org.jiangbu.modeler.ui.editor.SaidInModel.Element;
import org.jiangbu.security.Role;
import org.jiangbu.security.RoleBook;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.CaseDelegate;
import org.jiangbu.workflow.ui.BusinessPanel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The templates are files that the desktop modeler reads: they follow its schema, and the application that they speak of. */
class ElementTemplatesTest extends IntegrationTest {
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    @Autowired
    private ElementTemplates templates;

    @Autowired
    private RoleBook roles;

    @Autowired
    private Map<String, CaseDelegate> delegates;

    @Autowired
    private List<BusinessPanel> panels;

    @Autowired
    private Messages messages;

    @Test
    void everyTemplateFollowsThePublishedSchema() throws IOException {
        JsonNode published = new ObjectMapper().readTree(getClass().getResource("/element-templates/schema.json"));
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(published);
        assertThat(templates.all()).hasSize(16);
        assertThat(templates.all())
                .allSatisfy(one -> assertThat(schema.validate(one)).as(id(one)).isEmpty());
    }

    @Test
    void theSchemaTellsABrokenTemplate() throws IOException {
        JsonNode published = new ObjectMapper().readTree(getClass().getResource("/element-templates/schema.json"));
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(published);
        JsonNode broken = new ObjectMapper()
                .readTree("{\"name\": \"a\", \"id\": \"b\", \"appliesTo\": [\"bpmn:Task\"], \"properties\": [{}]}");
        assertThat(schema.validate(broken)).isNotEmpty();
    }

    @Test
    void everyWordStandsInBothLanguages() {
        assertThat(templates.all()).allSatisfy(one -> {
            assertThat(one.findParents("label")).allMatch(node -> node.has("labelEn"));
            assertThat(one.findParents("description")).allMatch(node -> node.has("descriptionEn"));
            assertThat(one.findValue("nameEn")).isNotNull();
            fields(one).flatMap(field -> stream(field.path("choices"))).forEach(choice -> assertThat(
                            choice.has("nameEn"))
                    .as("%s %s", id(one), choice)
                    .isTrue());
        });
    }

    @Test
    void theyOfferTheRolesDelegatesPanelsAndFormsThatShip() {
        Set<String> shipped = roles.all().stream()
                .map(Role::name)
                .filter(name -> !name.startsWith("added-") && !name.equals(Roles.ADMIN))
                .collect(Collectors.toSet());
        assertThat(offered("roles")).isEqualTo(shipped);
        assertThat(offered("delegates"))
                .isEqualTo(delegates.keySet().stream()
                        .map(name -> "${" + name + "}")
                        .collect(Collectors.toSet()));
        assertThat(offered("panels"))
                .isEqualTo(panels.stream().map(BusinessPanel::name).collect(Collectors.toSet()));
        assertThat(offered("forms"))
                .isEqualTo(SaidInModel.files("forms", ".form").stream()
                        .map(file -> file.getFileName().toString().replace(".form", ""))
                        .collect(Collectors.toSet()));
        assertThat(offered("dates"))
                .isEqualTo(RoutingFact.ALL.stream()
                        .filter(fact -> fact.kind() == RoutingFact.Kind.DATE)
                        .map(RoutingFact::name)
                        .collect(Collectors.toSet()));
    }

    @Test
    void rolesDelegatesAndOutcomesAreCalledAsInTheApplication() {
        choices("roles").forEach(choice -> {
            String key = "security.role." + choice.path("value").asText();
            assertThat(choice.path("name").asText()).isEqualTo(messages.get(ZH, key));
            assertThat(choice.path("nameEn").asText()).isEqualTo(messages.get(Locale.ENGLISH, key));
        });
        choices("delegates").forEach(choice -> {
            CaseDelegate delegate = delegates.get(choice.path("value").asText().replaceAll("[${}]", ""));
            assertThat(delegate).as(choice.toString()).isNotNull();
            assertThat(choice.path("name").asText()).isEqualTo(delegate.description(ZH));
            assertThat(choice.path("nameEn").asText()).isEqualTo(delegate.description(Locale.ENGLISH));
        });
        choices("outcomes").forEach(choice -> assertThat(choice.path("name").asText())
                .isEqualTo(Stream.of(choice.path("value").asText().split(","))
                        .map(outcome -> messages.get(ZH, "workflow.outcome." + outcome))
                        .collect(Collectors.joining(" / "))));
    }

    @Test
    void whateverAShippedModelSaysATemplateCanSay() {
        Set<String> untold = new TreeSet<>();
        for (Path model : SaidInModel.files("bpmn", ".bpmn")) {
            SaidInModel.elements(model).stream()
                    .filter(element -> templates.all().stream().noneMatch(one -> says(one, element)))
                    .forEach(element -> untold.add(model.getFileName() + ": " + element));
        }
        assertThat(untold).isEmpty();
    }

    @Test
    void everyFactThatAShippedModelAsksForIsKnown() {
        Set<String> known = RoutingFact.ALL.stream().map(RoutingFact::name).collect(Collectors.toSet());
        assertThat(SaidInModel.files("bpmn", ".bpmn"))
                .allSatisfy(model -> assertThat(known).containsAll(SaidInModel.facts(model)));
    }

    private static boolean says(JsonNode template, Element element) {
        boolean applies = stream(template.path("appliesTo"))
                .anyMatch(type -> type.asText().equalsIgnoreCase("bpmn:" + element.type()));
        return applies
                && element.values().entrySet().stream()
                        .allMatch(said -> fields(template).anyMatch(field -> fits(field, said)));
    }

    private static boolean fits(JsonNode field, Map.Entry<String, String> said) {
        String bound = field.path("binding").path("type").asText() + " "
                + field.path("binding").path("name").asText();
        if (!bound.equals(said.getKey())) return false;
        return switch (field.path("type").asText()) {
            case "Dropdown" -> values(stream(field.path("choices"))).contains(said.getValue());
            case "Hidden" -> field.path("value").asText().equals(said.getValue());
            default ->
                !field.path("constraints").has("pattern")
                        || said.getValue()
                                .matches(field.at("/constraints/pattern/value").asText());
        };
    }

    private Set<String> offered(String source) {
        Set<Set<String>> all = templates.all().stream()
                .flatMap(ElementTemplatesTest::fields)
                .filter(field -> field.path("source").asText().equals(source))
                .map(field -> values(stream(field.path("choices"))))
                .collect(Collectors.toSet());
        assertThat(all).as("every template offers the same %s", source).hasSize(1);
        return all.iterator().next();
    }

    private Stream<JsonNode> choices(String source) {
        return templates.all().stream()
                .flatMap(ElementTemplatesTest::fields)
                .filter(field -> field.path("source").asText().equals(source))
                .flatMap(field -> stream(field.path("choices")));
    }

    private static Set<String> values(Stream<JsonNode> choices) {
        return choices.map(choice -> choice.path("value").asText()).collect(Collectors.toSet());
    }

    private static Stream<JsonNode> fields(JsonNode template) {
        return stream(template.path("properties"));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String id(JsonNode template) {
        return template.path("id").asText();
    }
}
