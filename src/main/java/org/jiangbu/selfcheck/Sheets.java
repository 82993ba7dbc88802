package org.jiangbu.selfcheck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the lines of a check together: checklist, figures, answers, and what they were last time. */
@Component
class Sheets {
    private final CampaignBook campaigns;
    private final CheckBook checks;
    private final AnswerBook answers;
    private final Figures figures;
    private final ObjectMapper json;

    Sheets(CampaignBook campaigns, CheckBook checks, AnswerBook answers, Figures figures, ObjectMapper json) {
        this.campaigns = campaigns;
        this.checks = checks;
        this.answers = answers;
        this.figures = figures;
        this.json = json;
    }

    /** What is kept of a check when it is handed in. */
    record Kept(Map<String, Long> figures, List<Line> lines) {
        /** Owner and day are kept since they are asked for. */
        record Line(
                int position,
                String subject,
                String verdict,
                String words,
                String problem,
                String measure,
                @Nullable Long ownerId,
                @Nullable LocalDate completeBy) {}
    }

    Sheet of(SelfCheck check, boolean editable) {
        int rounds = checks.rounds(check.caseKey());
        Map<Long, Answer> given = answers.of(check.caseKey());
        Map<Long, String> returned = rounds == 0 ? Map.of() : answers.returned(check.caseKey(), rounds);
        int seen = returned.isEmpty() ? rounds - 1 : rounds;
        boolean compared = seen > 0 && check.acceptedAt() == null;
        if (compared && returned.isEmpty()) returned = answers.returned(check.caseKey(), seen);
        Map<Integer, Kept.Line> then = compared ? lines(check, seen) : Map.of();
        Map<Long, AnswerBook.Papers> papers = compared ? answers.papers(check.caseKey(), seen) : Map.of();
        Map<String, Long> now = now(check, rounds);
        Map<String, Long> before = checks.contentBefore(check, check.stands() ? rounds : rounds + 1)
                .map(this::figures)
                .orElse(Map.of());
        Map<String, Figure> known = new HashMap<>();
        figures.all().forEach(figure -> known.put(figure.key(), figure));
        List<Sheet.Line> lines = new ArrayList<>();
        for (CheckItem item :
                campaigns.find(check.programmeYear()).orElseThrow().items()) {
            Figure figure = item.figure() == null ? null : known.get(item.figure());
            lines.add(new Sheet.Line(
                    item,
                    figure,
                    figure == null ? null : now.get(figure.key()),
                    figure == null ? null : before.get(figure.key()),
                    given.get(item.id()),
                    returned.get(item.id()),
                    earlier(then.get(item.position()), given.get(item.id()), papers.get(item.id()))));
        }
        return new Sheet(check, lines, editable);
    }

    private Map<Integer, Kept.Line> lines(SelfCheck check, int round) {
        Map<Integer, Kept.Line> lines = new HashMap<>();
        read(checks.content(check.caseKey(), round)).lines().forEach(line -> lines.put(line.position(), line));
        return lines;
    }

    /** What it was, where the answer or its papers are otherwise now. */
    private static @Nullable Earlier earlier(
            Kept.@Nullable Line then, @Nullable Answer now, AnswerBook.@Nullable Papers papers) {
        if (then == null || then.verdict().isEmpty()) return null;
        Verdict verdict = Verdict.valueOf(then.verdict());
        boolean whole = !verdict.isProblem() || then.ownerId() != null;
        Answer.Entry said = new Answer.Entry(
                verdict,
                then.words(),
                then.problem(),
                then.measure(),
                whole || now == null ? then.ownerId() : now.ownerId(),
                whole || now == null ? then.completeBy() : now.completeBy());
        boolean otherwise = now == null || !said.equals(now.entry());
        int added = papers == null ? 0 : papers.added();
        int removed = papers == null ? 0 : papers.removed();
        return otherwise || added + removed > 0 ? new Earlier(said, otherwise, added, removed) : null;
    }

    /** Until a check is handed in its figures move with the facts; what was handed in stands still. */
    private Map<String, Long> now(SelfCheck check, int rounds) {
        Optional<String> kept = check.stands() ? checks.contentBefore(check, rounds + 1) : Optional.empty();
        return kept.map(this::figures)
                .orElseGet(
                        () -> Objects.requireNonNull(figures.measure(check.programmeYear(), List.of(check.areaCode()))
                                .get(check.areaCode())));
    }

    /** The figures of several checks of a year by area: of those not handed in as they stand, of others as handed in. */
    Map<String, Map<String, Long>> drawn(int programmeYear, List<SelfCheck> some) {
        Map<String, String> kept = checks.lastContents(
                some.stream().filter(SelfCheck::stands).map(SelfCheck::caseKey).toList());
        Map<String, Map<String, Long>> drawn = new HashMap<>(figures.measure(
                programmeYear,
                some.stream()
                        .filter(check -> !kept.containsKey(check.caseKey()))
                        .map(SelfCheck::areaCode)
                        .toList()));
        for (SelfCheck check : some) {
            String content = kept.get(check.caseKey());
            if (content != null) drawn.put(check.areaCode(), figures(content));
        }
        return drawn;
    }

    private Map<String, Long> figures(String content) {
        return read(content).figures();
    }

    private Kept read(String content) {
        try {
            return json.readValue(content, Kept.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A self-check that was handed in cannot be read", e);
        }
    }

    /** What is kept of it once it is handed in. */
    String kept(Sheet sheet) {
        Map<String, Long> all = figures.measure(
                        sheet.check().programmeYear(), List.of(sheet.check().areaCode()))
                .getOrDefault(sheet.check().areaCode(), Map.of());
        List<Kept.Line> lines = sheet.lines().stream().map(Sheets::kept).toList();
        try {
            return json.writeValueAsString(new Kept(all, lines));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Kept.Line kept(Sheet.Line line) {
        @Nullable Answer answer = line.answer();
        return new Kept.Line(
                line.item().position(),
                line.item().subject(),
                answer == null ? "" : answer.verdict().name(),
                answer == null ? "" : answer.words(),
                answer == null ? "" : answer.problem(),
                answer == null ? "" : answer.measure(),
                answer == null ? null : answer.ownerId(),
                answer == null ? null : answer.completeBy());
    }
}
