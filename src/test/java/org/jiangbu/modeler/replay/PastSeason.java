package org.jiangbu.modeler.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.workflow.check.DrawnModels;
import org.jiangbu.workflow.check.Model;
import org.jiangbu.workflow.past.PastCase;
import org.jiangbu.workflow.past.PastMove;
import org.jiangbu.workflow.past.PastStep;

/** Finished declarations as they stand on record, and the shipped flow through which they went. */
final class PastSeason {
    static final String PROCESS = "subsidy-declaration";
    static final String SHIPPED = DrawnModels.shipped(PROCESS);
    static final WorkdayCalendar CALENDAR = new WorkdayCalendar();
    /** A Monday. */
    static final LocalDate FIRST = LocalDate.of(2018, 11, 5);

    private static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("cadre-check", "assigned-cadre"),
            Map.entry("village-verification", "village-cadre"),
            Map.entry("township-check", "township-clerk"),
            Map.entry("correction", "entry-clerk"),
            Map.entry("objection-village", "village-cadre"),
            Map.entry("objection-township", "township-leader"),
            Map.entry("review-township", "township-leader"),
            Map.entry("review-county", "county-reviewer"),
            Map.entry("correct-account", "assigned-cadre"),
            Map.entry("confirm-account", "township-finance"));

    /** Ends that nothing but the last decision brings about. */
    private static final Set<String> DECIDED_AT_LAST = Set.of("rejected-finally", "rejection-upheld");

    private final List<PastCase> cases = new ArrayList<>();

    /**
     * A case that began on the first day; each step comes on the day of the one before, after some days in between.
     *
     * @param steps each as step:outcome, or step:outcome:days before it came:days until it was decided
     */
    PastSeason with(String end, String... steps) {
        LocalDate day = FIRST;
        List<PastStep> done = new ArrayList<>();
        for (String step : steps) {
            String[] parts = step.split(":");
            LocalDate came = day.plusDays(parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
            day = came.plusDays(parts.length > 3 ? Integer.parseInt(parts[3]) : 1);
            done.add(new PastStep(parts[0], ROLES.getOrDefault(parts[0], "?"), parts[1], false, came, day));
        }
        LocalDate over = DECIDED_AT_LAST.contains(end) ? day : day.plusDays(14);
        String number = "2018-533422201-%05d".formatted(cases.size() + 1);
        cases.add(new PastCase(number, "shipped", "533422201202", FIRST, over, end, done, List.of()));
        return this;
    }

    /** The last case began in the shipped flow and went on in the later one, after so many of its decisions. */
    PastSeason moved(int decided, Map<String, String> places) {
        PastCase last = cases.remove(cases.size() - 1);
        cases.add(new PastCase(
                last.number(),
                "later",
                last.areaCode(),
                last.began(),
                last.ended(),
                last.end(),
                last.steps(),
                List.of(new PastMove("shipped", "later", decided, places))));
        return this;
    }

    PastSeason paid() {
        return with("award-paid", "cadre-check:approve", "village-verification:approve", "township-check:approve:7:2");
    }

    List<PastCase> cases() {
        return cases;
    }

    ReplayResult through(String draft) {
        return through(draft, SHIPPED);
    }

    /**
     * @param beside the decision tables of the draft by the names of their files
     * @param told what else is known of cases, by their numbers
     */
    ReplayResult through(String draft, Map<String, String> beside, Map<String, Map<String, Object>> told) {
        Replay replay = new Replay(Map.of("shipped", DrawnModels.read(PROCESS, SHIPPED)), CALENDAR);
        replay.read(cases);
        return replay.through(DrawnModels.read(PROCESS, draft, beside), 2018, cases.size(), told);
    }

    /** @param later the version that came into force after the shipped one */
    ReplayResult through(String draft, String later) {
        Map<String, Model> versions =
                Map.of("shipped", DrawnModels.read(PROCESS, SHIPPED), "later", DrawnModels.read(PROCESS, later));
        Replay replay = new Replay(versions, CALENDAR);
        replay.read(cases);
        return replay.through(DrawnModels.read(PROCESS, draft), 2018, cases.size(), Map.of());
    }
}
