package org.jiangbu.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.intake.judging.JudgedRow;
import org.jiangbu.intake.judging.JudgingContext;
import org.jiangbu.intake.judging.RegisterJudge;
import org.jiangbu.intake.reading.RegisterSheet;
import org.jiangbu.policy.LabourType;
import org.jiangbu.policy.Programmes;
import org.springframework.stereotype.Component;

/** Judges a register for the acting person: by the programme's rules, against itself, and against the registry. */
@Component
class Judgement {
    private final Programmes programmes;
    private final RegionPlaces places;
    private final EntryRights rights;
    private final RegistryChecks registry;
    private final Messages messages;

    Judgement(
            Programmes programmes,
            RegionPlaces places,
            EntryRights rights,
            RegistryChecks registry,
            Messages messages) {
        this.programmes = programmes;
        this.places = places;
        this.rights = rights;
        this.registry = registry;
        this.messages = messages;
    }

    List<JudgedRow> judge(List<RegisterSheet> sheets, int programmeYear, boolean initialLoad) {
        requireOpen(programmeYear);
        Map<String, Boolean> reachable = new HashMap<>();
        Predicate<String> mayEnter = rights.mayEnter(initialLoad);
        Map<String, Optional<LabourType>> labourTypes = new HashMap<>();
        List<JudgedRow> rows = RegisterJudge.judge(
                sheets,
                new JudgingContext(
                        programmeYear,
                        programmes.lineChecks(programmeYear),
                        programmes.catalogue(programmeYear),
                        text -> labourTypes.computeIfAbsent(text, t -> LabourType.match(messages, t)),
                        places,
                        village -> reachable.computeIfAbsent(village, mayEnter::test)));
        registry.apply(rows, programmeYear, programmes.catalogue(programmeYear), initialLoad);
        return rows;
    }

    void requireOpen(int programmeYear) {
        if (!programmes.programme(programmeYear).isOpen()) {
            throw new Refusal("intake.refused.programme-closed", programmeYear);
        }
    }
}
