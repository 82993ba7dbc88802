package org.jiangbu.selfcheck.ui;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangbu.region.Areas;
import org.jiangbu.security.Staff;
import org.jiangbu.selfcheck.Answer;
import org.jiangbu.selfcheck.CheckFiles;
import org.jiangbu.selfcheck.Ledgers;
import org.jiangbu.selfcheck.SelfCheck;
import org.jiangbu.selfcheck.SelfChecks;
import org.jiangbu.selfcheck.Sheet;
import org.jiangbu.selfcheck.VillageAnswers;
import org.jiangbu.selfcheck.VillageParts;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.springframework.stereotype.Component;

/** What the screens of a check ask: the check, its files, its villages, and who is who. */
@Component
record CheckServices(
        SelfChecks checks,
        CheckFiles files,
        VillageParts parts,
        Ledgers ledgers,
        WorkItems items,
        Staff staff,
        Areas areas) {
    /** A township's check and those of its villages begin alike. */
    private static final int FOUND = 50;

    /** The person's own open item of a check. */
    Optional<Long> openItem(String caseKey) {
        return items
                .list(new WorkItemQuery(null, null, null, false, caseKey, WorkItemQuery.Sort.DUE, null, FOUND))
                .items()
                .stream()
                .filter(item -> item.caseKey().equals(caseKey))
                .map(WorkItem::id)
                .findFirst();
    }

    /** What the villages say, by item; nothing for a village, and for a township that fills its check in by itself. */
    Map<Long, VillageAnswers> villages(SelfCheck check) {
        return check.partOf() == null ? parts.of(check.caseKey()) : Map.of();
    }

    /** The names of those who answer for problems, by person. */
    Map<Long, String> names(Sheet sheet, Collection<VillageAnswers> villages) {
        Stream<Answer> own = sheet.lines().stream().map(Sheet.Line::answer).filter(Objects::nonNull);
        Stream<Answer> theirs = villages.stream()
                .flatMap(item -> item.said().stream())
                .map(VillageAnswers.Said::answer)
                .filter(Objects::nonNull);
        Stream<Long> earlier = sheet.changed().stream()
                .map(line -> Objects.requireNonNull(line.earlier()).said().ownerId());
        List<Long> persons = Stream.concat(Stream.concat(own, theirs).map(Answer::ownerId), earlier)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return staff.names(persons);
    }
}
