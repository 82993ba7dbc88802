package org.jiangbu.intake;

import java.util.List;
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

    record DueRow(int seq, @Nullable String workerIdNo, List<NewLine> lines) {
        /** Without numbers of persons, wherever it is written. */
        @Override
        public String toString() {
            return "DueRow[" + seq + "]";
        }
    }

    DueHousehold with(List<DueRow> others) {
        return new DueHousehold(
                key, villageCode, group, headName, idNo, size, accountNo, bankName, phone, List.copyOf(others));
    }

    List<NewLine> lines() {
        return rows.stream().flatMap(row -> row.lines().stream()).toList();
    }

    /** Without numbers of persons and accounts, wherever it is written. */
    @Override
    public String toString() {
        return "DueHousehold[" + key + "]";
    }
}
