package org.jiangbu.intake;

import java.time.Instant;
import java.util.List;
import org.jiangbu.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * One uploaded register and the judgement on it.
 *
 * @param households households with at least one accepted or warned row
 * @param newHouseholds those of them that are not registered yet and would be by this import
 * @param partlyRefused households of which some rows are taken and some refused
 * @param lines sale and labour lines of the rows taken
 * @param notes remarks on the file as a whole, as sentences in the reader's language
 * @param repeated whether this very file had been uploaded before, so that nothing new was started
 * @param confirmable whether the reader may confirm it now
 * @param runId the background run that declares the rows, once confirmed
 */
public record ImportPreview(
        long id,
        String fileName,
        int programmeYear,
        boolean initialLoad,
        ImportStatus status,
        Instant uploadedAt,
        int households,
        int newHouseholds,
        int partlyRefused,
        int lines,
        int acceptedRows,
        int warnedRows,
        int refusedRows,
        Money sales,
        Money labourIncome,
        List<String> notes,
        boolean repeated,
        boolean confirmable,
        @Nullable Long runId) {

    public int rows() {
        return acceptedRows + warnedRows + refusedRows;
    }

    public int takenRows() {
        return acceptedRows + warnedRows;
    }
}
