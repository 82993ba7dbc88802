package org.jiangbu.workflow.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jiangbu.IntegrationTest;
import org.jiangbu.security.Role;
import org.jiangbu.security.RoleBook;
import org.jiangbu.workflow.CaseDelegate;
import org.jiangbu.workflow.ui.BusinessPanel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the vocabulary's files say is what the application offers. */
class VocabularyFilesTest extends IntegrationTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private RoleBook roles;

    private final Vocabulary words = VocabularyFiles.read();

    @Test
    void theDelegatesAreThoseOfTheCatalogue() {
        assertThat(words.delegates().keySet())
                .containsExactlyInAnyOrder(context.getBeanNamesForType(CaseDelegate.class));
    }

    @Test
    void whatADelegateEstablishesIsToldWithoutCodeWords() {
        assertThat(context.getBeansOfType(CaseDelegate.class).values()).allSatisfy(delegate -> {
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(delegate.description(locale)).doesNotContainPattern("\\b[a-z]+[A-Z]");
            }
        });
    }

    @Test
    void thePanelsAreThoseThatModulesOffer() {
        assertThat(words.panels())
                .containsExactlyInAnyOrderElementsOf(context.getBeansOfType(BusinessPanel.class).values().stream()
                        .map(BusinessPanel::name)
                        .collect(Collectors.toSet()));
    }

    @Test
    void theRolesAreKnownWithTheirLevels() {
        assertThat(roles.all().stream().collect(Collectors.toMap(Role::name, Role::level)))
                .containsAllEntriesOf(words.roles());
    }

    @Test
    void whatAShippedModelDoesItsCasesCanHaveDone() {
        Checks.files("bpmn", ".bpmn").forEach(file -> {
            String process = file.getFileName().toString().replace(".bpmn", "");
            assertThat(words.delegates().keySet().stream()
                            .filter(name -> Checks.text(file).contains("${" + name + "}")))
                    .as(process)
                    .noneMatch(name -> words.foreign(name, process));
        });
        assertThat(words.foreign("exportBankFile", "subsidy-declaration")).isTrue();
        assertThat(words.foreign("decideByTable", "subsidy-declaration")).isFalse();
        assertThat(words.foreign("exportBankFile", "one-of-ones-own")).isFalse();
    }

    @Test
    void everyMessageIsAwaitedByAShippedModel() {
        List<String> models =
                Checks.files("bpmn", ".bpmn").stream().map(Checks::text).toList();
        assertThat(words.messages().keySet())
                .allMatch(name -> models.stream().anyMatch(model -> model.contains("name=\"" + name + "\"")));
    }
}
