package org.jiangbu.workflow.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jiangbu.base.storage.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts what ships with the application in force at the start: where nothing is in force yet, or what is in force shipped
 * itself. What people published stays in force; the shipped model then arrives as an offer. Nothing is done again if what
 * ships is what shipped last.
 */
@Component
@DependsOn("wallProof")
class ShippedModels implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(ShippedModels.class);
    private static final String MODEL = ".bpmn";

    private final Releases releases;
    private final ReleaseBook book;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final ShippedFiles files;

    ShippedModels(
            Releases releases,
            ReleaseBook book,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            @Value("${jiangbu.models:}") String folder) {
        this.releases = releases;
        this.book = book;
        this.events = events;
        this.transaction = transaction;
        this.files = new ShippedFiles(folder);
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            List<ModelFiles> units = units(files.all());
            transaction.executeWithoutResult(status -> {
                book.lock();
                units.forEach(this::receive);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The models cannot be read", e);
        } catch (ProcessEngineException | XMLStreamException e) {
            throw new StartRefused(
                    "A model cannot be used as it is drawn. Files of one's own: " + names() + ". What is wrong: "
                            + String.valueOf(e.getMessage()).strip(),
                    e);
        }
    }

    /** Every model with its forms and tables. */
    static List<ModelFiles> units(Map<String, byte[]> files) throws XMLStreamException {
        List<ModelFiles> units = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(MODEL)) units.add(unit(file.getKey(), file.getValue(), files));
        }
        return units;
    }

    private static ModelFiles unit(String name, byte[] model, Map<String, byte[]> files) throws XMLStreamException {
        try {
            ModelSummary summary = ModelSummary.of(model);
            Map<String, byte[]> beside = new TreeMap<>();
            summary.files().forEach(used -> beside.computeIfAbsent(used, missing -> files.get(used)));
            return new ModelFiles(summary.processId(), model, beside);
        } catch (XMLStreamException e) {
            throw new XMLStreamException(name + ": " + e.getMessage(), e);
        }
    }

    private void receive(ModelFiles shipped) {
        if (book.shipped(shipped.processId()).filter(shipped.digest()::equals).isPresent()) return;
        Optional<Release> inForce = book.newest(shipped.processId());
        boolean stays = inForce.filter(release -> release.origin().byPeople()).isPresent();
        book.shipped(shipped, !stays);
        if (stays) {
            LOG.info("{}: a published design stays in force, the shipped model is offered", shipped.processId());
            events.publishEvent(new ShippedArrived(shipped, inForce.get()));
        } else {
            Release release = releases.ship(shipped, "");
            LOG.info("{}: version {} in force", shipped.processId(), release.version());
        }
    }

    private String names() {
        try {
            List<String> names = files.own().stream()
                    .map(Path::getFileName)
                    .map(Path::toString)
                    .toList();
            return names.isEmpty() ? "none" : String.join(", ", names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
