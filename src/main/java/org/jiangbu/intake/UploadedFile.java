package org.jiangbu.intake;

import java.io.IOException;
import java.io.InputStream;
import org.jiangbu.base.Refusal;
import org.jiangbu.intake.reading.WorkbookGuard;

/** A workbook as it comes in: within its size, known by its digest, named without folders. */
final class UploadedFile {
    private static final int LONGEST_NAME = 200;

    private UploadedFile() {}

    static byte[] receive(InputStream content) {
        try {
            return WorkbookGuard.receive(content);
        } catch (IOException e) {
            throw new Refusal("intake.file.damaged");
        }
    }

    /** The bare file name: no folders, no control characters. */
    static String name(String fileName) {
        String bare = fileName.replaceAll("^.*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        String shown = bare.isEmpty() ? "register.xlsx" : bare;
        return shown.length() > LONGEST_NAME ? shown.substring(shown.length() - LONGEST_NAME) : shown;
    }
}
