package org.jiangbu.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.springframework.stereotype.Service;

/** The files of the newest models, as a designer takes them up. */
@Service
@ForEverybody("models hold no facts")
public class ModelFiles {
    private static final String FORM = ".form";

    private final StepCatalogue catalogue;
    private final RepositoryService repository;

    ModelFiles(StepCatalogue catalogue, RepositoryService repository) {
        this.catalogue = catalogue;
        this.repository = repository;
    }

    /** The newest model of a process, byte for byte as it was deployed. */
    public Optional<String> xml(String processId) {
        return catalogue.newest(processId).map(model -> text(model.getDeploymentId(), model.getResourceName()));
    }

    /** The forms that came with the newest models: their JSON by form key. */
    public Map<String, String> forms() {
        Map<String, String> forms = new TreeMap<>();
        for (String deployment : catalogue.newest().stream()
                .map(ProcessDefinition::getDeploymentId)
                .collect(Collectors.toSet())) {
            repository.getDeploymentResourceNames(deployment).stream()
                    .filter(name -> name.endsWith(FORM))
                    .forEach(name ->
                            forms.put(name.substring(0, name.length() - FORM.length()), text(deployment, name)));
        }
        return forms;
    }

    private String text(String deployment, String name) {
        try (InputStream content = repository.getResourceAsStream(deployment, name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
