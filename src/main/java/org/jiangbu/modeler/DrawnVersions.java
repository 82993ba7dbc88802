package org.jiangbu.modeler;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.modeler.replay.Replay;
import org.jiangbu.workflow.check.Model;
import org.jiangbu.workflow.check.ModelChecker;
import org.jiangbu.workflow.check.ModelFile;
import org.jiangbu.workflow.check.Node;
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
        releases.of(process)
                .forEach(release -> versions.put(
                        release.definitionId(),
                        read(process, releases.files(release).modelText())));
        return new Replay(versions, calendar);
    }

    /** Refused if it cannot be followed. */
    Model read(String process, String drawn) {
        Model model = checker.read(ModelFile.of(process + ".bpmn", drawn))
                .orElseThrow(() -> new Refusal("replay.unreadable"));
        if (model.nodes(Node.Kind.START).noneMatch(start -> start.scope().isEmpty())) {
            throw new Refusal("replay.unreadable");
        }
        return model;
    }
}
