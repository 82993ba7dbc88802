package org.jiangbu.selfcheck;

import java.util.List;

/**
 * 台账 as offices keep it (E5, DOMAIN G 9): what was checked, what was found, and what is done about it.
 *
 * @param name short, for the tab of a workbook
 * @param title printed above it
 * @param unit 填报单位
 * @param state how far it has come, and when it was handed in
 */
record Ledger(String name, String title, String unit, String state, List<Line> lines) {
    /** Columns that E5 names, in its order. */
    static final int COLUMNS = 11;

    /**
     * @param situation 自查情况: verdict, figure and words
     * @param unit 责任单位
     * @param completeBy 完成时限, as {@code yyyy-MM-dd}; empty where nothing is to be done
     * @param result 整改结果; empty as long as there is none
     * @param proof 佐证: the names of the files
     */
    record Line(
            int number,
            String subject,
            String standard,
            String situation,
            String problem,
            String measure,
            String unit,
            String owner,
            String completeBy,
            String result,
            String proof) {
        List<String> cells() {
            return List.of(
                    Integer.toString(number),
                    subject,
                    standard,
                    situation,
                    problem,
                    measure,
                    unit,
                    owner,
                    completeBy,
                    result,
                    proof);
        }

        boolean isProblem() {
            return !problem.isEmpty();
        }
    }

    long problems() {
        return lines.stream().filter(Line::isProblem).count();
    }

    long putRight() {
        return lines.stream()
                .filter(line -> line.isProblem() && !line.result().isEmpty())
                .count();
    }
}
