package org.jiangbu.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;

class ModelDeploymentTest {
    @TempDir
    private Path folder;

    private static Map<String, Resource> files(String from) throws IOException {
        return new ModelDeployment(mock(RepositoryService.class), from).files();
    }

    @Test
    void theShippedModelsAndFormsAreDeployedWhereNoFolderIsNamed() throws IOException {
        assertThat(files("")).containsKeys("subsidy-declaration.bpmn", "township-register.bpmn", "payment-batch.bpmn");
    }

    @Test
    void aFileOfTheFolderComesInThePlaceOfTheShippedOneOfThatName() throws IOException {
        Files.writeString(folder.resolve("payment-batch.bpmn"), "changed");
        Files.createDirectory(folder.resolve("forms"));
        Files.writeString(folder.resolve("forms").resolve("own-step.form"), "{}");
        Files.writeString(folder.resolve("notes.txt"), "no model");
        Map<String, Resource> files = files(folder.toString());
        assertThat(files.get("payment-batch.bpmn").getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("changed");
        assertThat(files)
                .containsKeys("own-step.form", "subsidy-declaration.bpmn")
                .doesNotContainKey("notes.txt");
    }
}
