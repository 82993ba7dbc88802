package org.jiangbu.intake;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangbu.declaration.LineKind;
import org.jiangbu.declaration.NewLine;
import org.jspecify.annotations.Nullable;

/** A household of an import whose rows are still to be declared, with the lines of its rows taken. */
record DueHousehold(
        String key,
        String villageCode,
        String group,
        String headName,
        String idNo,
        int size,
        @Nullable String accountNo,
        @Nullable String bankName,
        @Nullable String phone,
        List<DueRow> rows) {

    /** @param workerIdNo of the one who did the work of its lines, where the register gives it */
    record DueRow(int seq, List<NewLine> lines, @Nullable String workerIdNo) {
        private Stream<String> workers() {
            return lines.stream()
                    .filter(line -> line.kind() == LineKind.LABOUR)
                    .flatMap(line -> Stream.ofNullable(line.workerName()));
        }

        /** Without numbers of persons, wherever it is written. */
        @Override
        public String toString() {
            return "DueRow[" + seq + "]";
        }
    }

    DueHousehold without(Collection<Integer> seqs) {
        List<DueRow> others =
                rows.stream().filter(row -> !seqs.contains(row.seq())).toList();
        return new DueHousehold(key, villageCode, group, headName, idNo, size, accountNo, bankName, phone, others);
    }

    List<NewLine> lines() {
        return rows.stream().flatMap(row -> row.lines().stream()).toList();
    }

    /** The workers whom the lines name beside the householder, each with the ID number where one row gives it. */
    Map<String, Optional<String>> workers() {
        Map<String, Optional<String>> workers = new LinkedHashMap<>();
        rows.forEach(row -> row.workers()
                .filter(worker -> !worker.equals(headName))
                .forEach(worker -> workers.merge(
                        worker,
                        Optional.ofNullable(row.workerIdNo()),
                        (known, more) -> known.isPresent() ? known : more)));
        return workers;
    }

    /** The ID numbers of the householder and of the workers. */
    List<String> persons() {
        return Stream.concat(Stream.of(idNo), workers().values().stream().flatMap(Optional::stream))
                .toList();
    }

    /** Without numbers of persons and accounts, wherever it is written. */
    @Override
    public String toString() {
        return "DueHousehold[" + key + "]";
    }
}
