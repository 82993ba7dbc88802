package org.jiangbu.workflow.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.storage.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** A model that cannot be used stops the start with a sentence that names it, and nothing is deployed. */
class BrokenModelTest extends IntegrationTest {
    @TempDir
    private Path folder;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Releases releases;

    @Autowired
    private ReleaseBook book;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private void isRefused(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
        long before = repository.createDeploymentQuery().count();
        assertThatThrownBy(() -> new ShippedModels(releases, book, events, transaction, folder.toString())
                        .afterSingletonsInstantiated())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(file);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void whatIsNoBpmnAtAll() throws IOException {
        isRefused("no-model.bpmn", "<definitions");
    }

    @Test
    void whatCallsMethods() throws IOException {
        String payment = Files.readString(Path.of("bpmn/payment-batch.bpmn"));
        isRefused(
                "payment-batch.bpmn",
                payment.replace("camunda:delegateExpression=\"${reserveFunds}\"", "camunda:expression=\"${a.b()}\""));
    }
}
