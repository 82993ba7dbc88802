package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever opens a shipped model in the modeler reads there why each thing is as it is. */
class ExplainedModelsTest {
    static Stream<File> models() throws IOException {
        return Files.list(Path.of("bpmn")).map(Path::toFile).filter(File::isFile);
    }

    private static Collection<FlowNode> nodes(File file) {
        return Bpmn.readModelFromFile(file).getModelElementsByType(FlowNode.class);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementExplainsItsRule(File file) {
        assertThat(nodes(file))
                .filteredOn(node -> node.getDocumentations().stream()
                        .allMatch(text -> text.getTextContent().isBlank()))
                .extracting(FlowNode::getId)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyGatewayThatDividesAsksAQuestionAndNoOtherHasAName(File file) {
        assertThat(nodes(file)).filteredOn(Gateway.class::isInstance).allSatisfy(gateway -> {
            if (gateway.getOutgoing().size() > 1) assertThat(gateway.getName()).endsWith("？");
            else assertThat(gateway.getName()).isNull();
        });
    }
}
