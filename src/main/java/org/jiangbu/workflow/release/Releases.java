package org.jiangbu.workflow.release;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jiangbu.base.Internal;
import org.jiangbu.base.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The versions of models that are or were in force; the newest is that of new cases. Internal: the caller checks the right. */
@Service
@Internal
@Transactional
public class Releases {
    private static final String MODEL = ".bpmn";

    private final ReleaseBook book;
    private final PublishedFiles published;
    private final RepositoryService repository;
    private final Clock clock;

    Releases(ReleaseBook book, PublishedFiles published, RepositoryService repository, Clock clock) {
        this.book = book;
        this.published = published;
        this.repository = repository;
        this.clock = clock;
    }

    /** The versions of a process, the newest first. */
    @Transactional(readOnly = true)
    public List<Release> of(String processId) {
        return book.of(processId);
    }

    /** The version in which new cases start. */
    @Transactional(readOnly = true)
    public Optional<Release> inForce(String processId) {
        return book.newest(processId);
    }

    /** The same of every process, by the processes' ids. */
    @Transactional(readOnly = true)
    public List<Release> inForce() {
        return book.newest();
    }

    @Transactional(readOnly = true)
    public Release get(long id) {
        return book.find(id).orElseThrow(() -> new Refusal("workflow.release.unknown"));
    }

    /** The files of a version as they were published; refused if somebody changed them in the database. */
    @Transactional(readOnly = true)
    public ModelFiles files(Release release) {
        Map<String, byte[]> beside = new TreeMap<>();
        for (String name : published.names(release.definitionId())) {
            if (!name.endsWith(MODEL)) beside.put(name, published.read(release.definitionId(), name));
        }
        byte[] model = published.read(release.definitionId(), release.processId() + MODEL);
        return new ModelFiles(release.processId(), model, beside);
    }

    /** Why a version cannot be used: its files were changed in the database. Empty if they are those that were published. */
    @Transactional(readOnly = true)
    public Optional<Refusal> refusal(Release release) {
        try {
            files(release);
            return Optional.empty();
        } catch (Refusal changed) {
            return Optional.of(changed);
        }
    }

    /**
     * Puts files in force: new cases start in them from now on, running cases stay in their version.
     *
     * @param askedBy who asked for it
     * @param publishedBy who published it; the same person as who asked is refused
     * @param again the earlier version that these files are; null if they are new
     * @param seen the version in force that both have seen; another one is refused
     */
    public Release publish(
            ModelFiles files, long askedBy, long publishedBy, @Nullable Integer again, String why, long seen) {
        if (askedBy == publishedBy) throw new Refusal("workflow.release.same-person");
        book.lock();
        if (book.newest(files.processId()).filter(now -> now.id() != seen).isPresent()) {
            throw new Refusal("workflow.release.meanwhile");
        }
        return deploy(files, again == null ? Origin.DESIGN : Origin.EARLIER, askedBy, publishedBy, again, why);
    }

    /** Puts what ships with the application in force. */
    Release ship(ModelFiles files, String why) {
        return deploy(files, Origin.SHIPPED, null, null, null, why);
    }

    private Release deploy(
            ModelFiles files,
            Origin origin,
            @Nullable Long askedBy,
            @Nullable Long publishedBy,
            @Nullable Integer again,
            String why) {
        DeploymentBuilder builder = repository.createDeployment().name(files.processId());
        files.byName().forEach((name, content) -> builder.addInputStream(name, new ByteArrayInputStream(content)));
        Deployment deployment = builder.deploy();
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment.getId())
                .singleResult();
        Release release = new Release(
                0,
                files.processId(),
                definition.getVersion(),
                definition.getId(),
                origin,
                files.digest(),
                askedBy,
                publishedBy,
                again,
                why,
                clock.instant());
        return book.find(book.add(release)).orElseThrow();
    }
}
