package org.jiangbu.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jiangbu.base.storage.StartRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models and forms at the start: the shipped ones, and those of the folder {@code jiangbu.models}, which come
 * in the place of shipped ones of the same file name. Nothing is deployed again if all is as it was.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

    /** A folder laid out flat, or with {@code bpmn} and {@code forms} in it as in this project. */
    private static final int DEPTH = 2;

    private final RepositoryService repository;
    private final @Nullable Path folder;

    ModelDeployment(RepositoryService repository, @Value("${jiangbu.models:}") String folder) {
        this.repository = repository;
        this.folder = folder.isBlank() ? null : Path.of(folder);
    }

    @Override
    public void afterSingletonsInstantiated() {
        DeploymentBuilder deployment =
                repository.createDeployment().name("jiangbu").enableDuplicateFiltering(false);
        try {
            for (Map.Entry<String, Resource> file : files().entrySet()) {
                try (InputStream content = file.getValue().getInputStream()) {
                    deployment.addInputStream(file.getKey(), content);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The models cannot be read", e);
        }
        try {
            LOG.info("Models deployed as {}", deployment.deploy().getId());
        } catch (ProcessEngineException e) {
            throw new StartRefused(
                    "A model cannot be used as it is drawn. Files of one's own: " + names() + ". What is wrong: "
                            + String.valueOf(e.getMessage()).strip(),
                    e);
        }
    }

    /** What is deployed, by file name. */
    Map<String, Resource> files() throws IOException {
        Map<String, Resource> files = new TreeMap<>();
        for (String pattern : List.of("classpath*:bpmn/*.bpmn", "classpath*:forms/*.form")) {
            for (Resource shipped : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                files.put(String.valueOf(shipped.getFilename()), shipped);
            }
        }
        for (Path own : own()) {
            files.put(own.getFileName().toString(), new FileSystemResource(own));
        }
        return files;
    }

    private String names() {
        try {
            List<String> names =
                    own().stream().map(file -> file.getFileName().toString()).toList();
            return names.isEmpty() ? "none" : String.join(", ", names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> own() throws IOException {
        if (folder == null) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            all.filter(file ->
                            file.toString().endsWith(".bpmn") || file.toString().endsWith(".form"))
                    .sorted()
                    .forEach(found::add);
        }
        LOG.info("{} models and forms from {}", found.size(), folder.toAbsolutePath());
        return found;
    }
}
