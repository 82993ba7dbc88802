package org.jiangbu.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangbu.paper.Part;
import org.jiangbu.policy.AwardRules;
import org.jiangbu.policy.Category;
import org.jiangbu.tasklist.Result;
import org.jiangbu.tasklist.TaskList;
import org.jiangbu.tasklist.TaskRow;

/** What the system itself says in each section, in the report's own sentences. */
final class ChapterFacts {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The figure of the task that townships hand in their self-checks. */
    private static final String HANDED_IN = "checks-handed-in";

    private final ReportFacts facts;
    private final Phrases phrases;
    private final ReportTables tables;

    ChapterFacts(ReportFacts facts, Phrases phrases) {
        this.facts = facts;
        this.phrases = phrases;
        this.tables = new ReportTables(phrases);
    }

    List<Part> of(Chapter chapter) {
        return switch (chapter) {
            case AWARD -> award();
            case PROJECTS -> projects();
            case PROBLEMS -> problems();
            case PLANS -> plans();
            case INTRO, SITUATION, CRITERIA, WORK, COLLECTIVE, WORKSHOPS -> List.of();
        };
    }

    private List<Part> award() {
        AwardRules rules = facts.policy().award();
        String year = Integer.toString(facts.year());
        List<Part> parts = new ArrayList<>();
        parts.add(phrases.paragraph("summary.award.chain"));
        parts.add(phrases.paragraph("summary.award.scope", products()));
        parts.add(phrases.paragraph(
                "summary.award.rates",
                year,
                phrases.term("household", facts.year()),
                phrases.day(facts.programme().window().from()),
                phrases.day(facts.programme().window().to()),
                rules.householdCap().format(),
                Phrases.percent(rules.industryRate()),
                Phrases.percent(rules.labourRate())));
        long paid = facts.sum(one -> one.declared().paid());
        long fen = facts.sum(TownshipFacts::paidFen);
        parts.add(phrases.paragraph(
                "summary.award.progress",
                phrases.day(facts.asOf()),
                facts.sum(TownshipFacts::households),
                facts.sum(one -> one.declared().declared()),
                facts.sum(one -> one.declared().verified()),
                facts.sum(one -> one.declared().registered()),
                paid,
                Phrases.yuan(fen),
                Phrases.capital(fen)));
        if (paid > 0) {
            // R12: what reaches a household on average
            long each = BigDecimal.valueOf(fen)
                    .divide(BigDecimal.valueOf(paid), 0, RoundingMode.HALF_UP)
                    .longValueExact();
            parts.add(phrases.paragraph("summary.award.effect", Phrases.yuan(each)));
        }
        parts.add(tables.townships(facts));
        return parts;
    }

    /** The catalogue of the year by industry (R4, R5). */
    private String products() {
        return Arrays.stream(Category.values())
                .filter(category -> category != Category.GATHERED)
                .map(this::products)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(phrases.say("summary.award.scope.between")));
    }

    private String products(Category category) {
        String names = facts.catalogue().products().stream()
                .filter(product -> product.category() == category)
                .map(product -> product.name(phrases.locale()))
                .distinct()
                .collect(Collectors.joining(phrases.say("summary.list.between")));
        return names.isEmpty() ? "" : phrases.say("summary.award.scope.of", phrases.say(category.messageKey()), names);
    }

    private List<Part> projects() {
        List<Part> parts = new ArrayList<>();
        long arrived = facts.arrivedFen();
        long allocated = facts.allocatedFen();
        BigDecimal used = arrived == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(allocated)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(arrived), 2, RoundingMode.HALF_UP);
        parts.add(phrases.paragraph(
                "summary.projects.funds",
                Phrases.yuan(arrived),
                Phrases.yuan(allocated),
                Phrases.capital(allocated),
                Phrases.yuan(facts.sum(TownshipFacts::paidFen)),
                Phrases.yuan(arrived - allocated),
                used.stripTrailingZeros().toPlainString()));
        TaskList tasks = facts.tasks();
        if (tasks == null) {
            parts.add(phrases.paragraph("summary.tasks.none"));
            return parts;
        }
        parts.add(phrases.paragraph(
                "summary.tasks.counts",
                tasks.standing().size(),
                tasks.count(Result.COMPLETE),
                tasks.count(Result.MOSTLY),
                tasks.count(Result.OPEN),
                tasks.late()));
        if (!tasks.standing().isEmpty()) parts.add(tables.tasks(tasks));
        return parts;
    }

    private List<Part> problems() {
        List<Part> parts = new ArrayList<>();
        List<TaskRow> others = new ArrayList<>(tasksWithProblems());
        Optional<TaskRow> handingIn = others.stream()
                .filter(row -> HANDED_IN.equals(row.plan().doneFigure()) && !late().isEmpty())
                .findFirst();
        handingIn.ifPresent(others::remove);
        others.forEach(row -> parts.add(phrases.paragraph("summary.problems.task", quoted(row), problem(row))));
        parts.add(selfCheck(handingIn.map(ChapterFacts::problem)));
        if (!facts.problems().isEmpty()) {
            parts.add(phrases.paragraph(
                    "summary.problems.counts",
                    phrases.say(
                            "selfcheck.findings.counts",
                            facts.problems().size(),
                            problems(Problem.Stage.REVIEW),
                            problems(Problem.Stage.MENDING),
                            problems(Problem.Stage.CLOSED))));
            parts.add(tables.problems(facts.problems()));
        }
        return parts;
    }

    private long problems(Problem.Stage stage) {
        return facts.problems().stream().filter(one -> one.stage() == stage).count();
    }

    private static String problem(TaskRow row) {
        return row.plan().problem().replaceFirst("[\u3002.]$", "");
    }

    private List<TownshipFacts> late() {
        return facts.dueOn() == null
                ? List.of()
                : facts.townships().stream()
                        .filter(one -> one.workdaysLate() > 0)
                        .toList();
    }

    /**
     * R20, R21: who was late, by how many workdays.
     *
     * @param said what the office itself writes of it in the task list, so that the delay is told once
     */
    private Part selfCheck(Optional<String> said) {
        LocalDate due = facts.dueOn();
        if (due == null) return phrases.paragraph("summary.check.none");
        List<TownshipFacts> late = late();
        long handedIn =
                facts.townships().stream().filter(TownshipFacts::handedIn).count();
        if (late.isEmpty()) {
            return phrases.paragraph(
                    "summary.check.in-time",
                    phrases.day(due),
                    phrases.day(facts.asOf()),
                    facts.townships().size(),
                    handedIn);
        }
        String who = late.stream()
                .map(one -> phrases.say("summary.check.late-one", one.name(), one.workdaysLate()))
                .collect(Collectors.joining(phrases.say("summary.list.between")));
        return phrases.paragraph(
                "summary.check.late",
                phrases.day(due),
                phrases.day(facts.asOf()),
                facts.townships().size(),
                handedIn,
                late.size(),
                who,
                said.orElseGet(() -> phrases.say("summary.check.uneven")));
    }

    private List<Part> plans() {
        List<Part> parts = new ArrayList<>();
        tasksWithProblems()
                .forEach(row -> parts.add(phrases.paragraph(
                        "summary.plans.task", quoted(row), row.plan().measure())));
        return parts;
    }

    /** A task within quotation marks: its own become the inner ones. */
    private static String quoted(TaskRow row) {
        return row.plan().task().replace('\u201c', '\u2018').replace('\u201d', '\u2019');
    }

    private List<TaskRow> tasksWithProblems() {
        TaskList tasks = facts.tasks();
        return tasks == null
                ? List.of()
                : tasks.standing().stream()
                        .filter(row -> row.holds() != Result.COMPLETE
                                && !row.plan().problem().isEmpty())
                        .toList();
    }
}
