package org.jiangbu.workflow.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedFilesTest {
    @TempDir
    private Path folder;

    private static Map<String, byte[]> files(String from) throws IOException {
        return new ShippedFiles(from).all();
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
        Map<String, byte[]> files = files(folder.toString());
        assertThat(new String(files.get("payment-batch.bpmn"), StandardCharsets.UTF_8))
                .isEqualTo("changed");
        assertThat(files)
                .containsKeys("own-step.form", "subsidy-declaration.bpmn")
                .doesNotContainKey("notes.txt");
    }
}
