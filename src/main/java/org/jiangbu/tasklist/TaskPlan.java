package org.jiangbu.tasklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jiangbu.base.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is typed of a task.
 *
 * @param project 工程, 2 to 60 characters
 * @param task 任务, 2 to 200 characters
 * @param unit 计量单位, 1 to 10 characters, e.g. 个, 户, 元
 * @param target 目标值, not negative, two decimals; null where a figure is the target
 * @param targetFigure key of the figure that is the target; null where it is typed
 * @param done 完成值 likewise; null where nobody has reported anything or a figure is drawn
 * @param doneFigure key of the figure that is drawn; null where it is typed
 * @param ownerUnit 责任单位, at most 60 characters
 * @param ownerPerson 责任人, at most 40 characters
 * @param dueOn 时限, inclusive; null where there is none
 * @param problem 存在问题, at most 500 characters; with a measure
 * @param measure 整改措施, at most 500 characters
 */
public record TaskPlan(
        String project,
        String task,
        String unit,
        @Nullable BigDecimal target,
        @Nullable String targetFigure,
        @Nullable BigDecimal done,
        @Nullable String doneFigure,
        String ownerUnit,
        String ownerPerson,
        @Nullable LocalDate dueOn,
        String problem,
        String measure) {
    static final int LONGEST_PROJECT = 60;
    static final int LONGEST_TASK = 200;
    static final int LONGEST_UNIT = 10;
    static final int LONGEST_OWNER_UNIT = 60;
    static final int LONGEST_OWNER = 40;
    static final int LONGEST_TEXT = 500;
    private static final BigDecimal MOST = new BigDecimal("9999999999999.99");
    private static final int SHORTEST = 2;
    private static final int DECIMALS = 2;

    public TaskPlan {
        project = project.strip();
        task = task.strip();
        unit = unit.strip();
        ownerUnit = ownerUnit.strip();
        ownerPerson = ownerPerson.strip();
        problem = problem.strip();
        measure = measure.strip();
    }

    /** Whether the same is typed; 46 and 46.00 are. */
    boolean same(TaskPlan other) {
        return plain().equals(other.plain());
    }

    private TaskPlan plain() {
        return new TaskPlan(
                project,
                task,
                unit,
                plain(target),
                targetFigure,
                plain(done),
                doneFigure,
                ownerUnit,
                ownerPerson,
                dueOn,
                problem,
                measure);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }

    /** Refuses what cannot stand in a list. */
    void require(Set<String> figures) {
        between("project", project, SHORTEST, LONGEST_PROJECT);
        between("task", task, SHORTEST, LONGEST_TASK);
        between("unit", unit, 1, LONGEST_UNIT);
        between("owner-unit", ownerUnit, 0, LONGEST_OWNER_UNIT);
        between("owner", ownerPerson, 0, LONGEST_OWNER);
        between("problem", problem, 0, LONGEST_TEXT);
        between("measure", measure, 0, LONGEST_TEXT);
        if (!problem.isEmpty() && measure.isEmpty()) throw new Refusal("tasklist.measure.missing");
        if ((target == null) == (targetFigure == null)) throw new Refusal("tasklist.target.missing");
        if (done != null && doneFigure != null) throw new Refusal("tasklist.done.twice");
        number(target);
        number(done);
        known(targetFigure, figures);
        known(doneFigure, figures);
        if (targetFigure != null && doneFigure == null) throw new Refusal("tasklist.done.figure-missing");
    }

    private static void between(String field, String text, int shortest, int longest) {
        if (text.length() < shortest || text.length() > longest) {
            throw new Refusal("tasklist.length." + field, shortest, longest);
        }
    }

    private static void number(@Nullable BigDecimal number) {
        if (number == null) return;
        if (number.signum() < 0 || number.compareTo(MOST) > 0) throw new Refusal("tasklist.number");
        if (number.stripTrailingZeros().scale() > DECIMALS) throw new Refusal("tasklist.number");
    }

    private static void known(@Nullable String figure, Set<String> figures) {
        if (figure != null && !figures.contains(figure)) throw new Refusal("tasklist.figure.unknown", figure);
    }

    /** The same task for another year: what is typed of progress is left out, the due day moves along. */
    TaskPlan after(int years) {
        return new TaskPlan(
                project,
                task,
                unit,
                target,
                targetFigure,
                null,
                doneFigure,
                ownerUnit,
                ownerPerson,
                dueOn == null ? null : dueOn.plusYears(years),
                "",
                "");
    }
}
