package org.jiangbu.modeler.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiangbu.background.Runs;
import org.jiangbu.base.Messages;
import org.jiangbu.modeler.CaseMoves;
import org.jiangbu.modeler.Designs;
import org.jiangbu.modeler.Differences;
import org.jiangbu.modeler.DraftFiles;
import org.jiangbu.modeler.DraftInspection;
import org.jiangbu.modeler.FlowHeat;
import org.jiangbu.modeler.Publishing;
import org.jiangbu.modeler.Replays;
import org.jiangbu.modeler.ui.editor.EditorWords;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.Models;
import org.jiangbu.workflow.release.Release;
import org.springframework.stereotype.Component;

/** What the screens of flows ask: drafts, versions, what is wrong, and who is who. */
@Component
record ModelerServices(
        Designs designs,
        DraftFiles files,
        Publishing publishing,
        Differences differences,
        CaseMoves moves,
        FlowHeat heat,
        Replays replays,
        Runs runs,
        DraftInspection inspection,
        Models models,
        Staff staff,
        EditorWords words,
        Messages messages,
        Clock clock) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** What a process is called; its id where no model of it is in force. */
    String process(String id) {
        return models.processes().getOrDefault(id, id);
    }

    /** What the steps of a version are called, by key. */
    Map<String, String> steps(Release version) {
        return models.stepNames(version.definitionId());
    }

    String time(Instant at) {
        return LocalDateTime.ofInstant(at, clock.getZone()).format(MINUTE);
    }

    /** Who asked for and who published versions, by person. */
    Map<Long, String> names(Stream<Release> releases) {
        return staff.names(releases.flatMap(release -> Stream.of(release.askedBy(), release.publishedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }
}
