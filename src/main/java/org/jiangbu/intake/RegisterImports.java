package org.jiangbu.intake;

import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Imports of registers, from the upload to the confirmed start; every method checks the person's right and areas. */
@Service
public class RegisterImports {
    /**
     * Reads and judges a register and keeps the judgement as a preview; the same file of the same programme year leads to
     * the same import.
     *
     * @param initialLoad the programme's first load: households that are not yet registered are created
     */
    public ImportPreview upload(String fileName, InputStream content, int programmeYear, boolean initialLoad) {
        throw new UnsupportedOperationException();
    }

    public ImportPreview preview(long importId) {
        throw new UnsupportedOperationException();
    }

    /** The imports that the person may see, newest first. */
    public List<ImportPreview> list() {
        throw new UnsupportedOperationException();
    }

    /** A page of judged rows in the order of the file, of one verdict or of all. */
    public List<ImportedRow> rows(long importId, @Nullable Verdict verdict, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Starts to declare the rows taken, once, and returns the background run. */
    public long confirm(long importId) {
        throw new UnsupportedOperationException();
    }

    /** The uploaded workbook with only its refused rows, each with its reasons in an added column. */
    public byte[] refusedWorkbook(long importId) {
        throw new UnsupportedOperationException();
    }
}
