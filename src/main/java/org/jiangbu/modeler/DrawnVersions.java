package org.jiangbu.modeler;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.modeler.replay.Replay;
import org.jiangbu.workflow.check.Model;
import org.jiangbu.workflow.check.ModelChecker;
import org.jiangbu.workflow.check.ModelFile;
import org.jiangbu.workflow.check.Node;
import org.jiangbu.workflow.release.ModelFiles;
import org.jiangbu.workflow.release.Releases;
import org.springframework.stereotype.Component;

/** Drawn flows as a replay reads them: the versions through which cases went, and a draft. */
@Component
class DrawnVersions {
    private final Releases releases;
    private final ModelChecker checker;
    private final WorkdayCalendar calendar;

    DrawnVersions(Releases releases, ModelChecker checker, WorkdayCalendar calendar) {
        this.releases = releases;
        this.checker = checker;
        this.calendar = calendar;
    }

    /** A replay of cases that went through any version of a process. */
    Replay replay(String process) {
        Map<String, Model> versions = new LinkedHashMap<>();
        releases.of(process).forEach(release -> versions.put(release.definitionId(), read(releases.files(release))));
        return new Replay(versions, calendar);
    }

    /** Refused if it cannot be followed. */
    Model read(ModelFiles files) {
        Model model = checker.read(
                        new ModelFile(files.processId() + ".bpmn", files.model()),
                        name -> Optional.ofNullable(files.beside().get(name)))
                .orElseThrow(() -> new Refusal("replay.unreadable"));
        if (model.nodes(Node.Kind.START).noneMatch(start -> start.scope().isEmpty())) {
            throw new Refusal("replay.unreadable");
        }
        return model;
    }
}
