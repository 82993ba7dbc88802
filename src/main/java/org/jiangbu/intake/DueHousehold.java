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

    record DueRow(int seq, List<NewLine> lines) {}

    List<NewLine> lines() {
        return rows.stream().flatMap(row -> row.lines().stream()).toList();
    }

    /** Without numbers of persons and accounts, wherever it is written. */
    @Override
    public String toString() {
        return "DueHousehold[" + key + "]";
    }
}
