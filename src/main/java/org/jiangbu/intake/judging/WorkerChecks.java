package org.jiangbu.intake.judging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangbu.declaration.LineKind;
import org.jiangbu.intake.reading.Column;

/**
 * Whether the workers of one register are the persons that their ID numbers say: one person is of one household (F21,
 * H17), under one name and one number (H1). Householders come first, then whoever names a worker first.
 */
final class WorkerChecks {
    private final Map<String, JudgedRow> householders = new HashMap<>();
    private final Map<String, JudgedRow> byNumber = new HashMap<>();
    private final Map<List<String>, JudgedRow> byName = new HashMap<>();

    private WorkerChecks() {}

    static void apply(List<JudgedRow> rows) {
        WorkerChecks checks = new WorkerChecks();
        rows.stream().filter(row -> !row.idNo.isEmpty()).forEach(row -> checks.householders.putIfAbsent(row.idNo, row));
        rows.stream().filter(JudgedRow::isTaken).forEach(checks::check);
    }

    static Optional<String> worker(JudgedRow row) {
        return row.lines().stream()
                .filter(line -> line.kind() == LineKind.LABOUR)
                .flatMap(line -> Stream.ofNullable(line.workerName()))
                .findFirst();
    }

    private void check(JudgedRow row) {
        String worker = worker(row).orElse("");
        String number = row.idNoOf(worker);
        if (worker.isEmpty() || number.isEmpty()) {
            return;
        }
        boolean householder = worker.equals(row.headName);
        JudgedRow other = byNumber.getOrDefault(number, householders.get(number));
        JudgedRow namesake = byName.get(List.of(row.idNo, worker));
        if (householder != number.equals(row.idNo)) {
            String key = householder ? "intake.labour.householder-other-number" : "intake.labour.householders-number";
            row.refuse(Column.WORKER_ID, key, worker);
        } else if (other != null && !other.idNo.equals(row.idNo)) {
            row.refuse(Column.WORKER_ID, "intake.labour.two-households", String.valueOf(other.rowNo()));
        } else if (other != null && !householder && !worker(other).orElse("").equals(worker)) {
            row.refuse(Column.WORKER_ID, "intake.labour.two-names", String.valueOf(other.rowNo()));
        } else if (namesake != null && !namesake.idNoOf(worker).equals(number)) {
            row.refuse(Column.WORKER_ID, "intake.labour.two-numbers", worker, String.valueOf(namesake.rowNo()));
        } else {
            byNumber.putIfAbsent(number, row);
            byName.putIfAbsent(List.of(row.idNo, worker), row);
        }
    }
}
