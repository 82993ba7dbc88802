package org.jiangbu.summary;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A report as it was finalised (定稿).
 *
 * @param number of the year, from 1
 * @param dated the date printed below it
 * @param asOf the moment of its figures
 * @param wordSha256 digest of the Word document, 64 hexadecimal digits
 */
public record SummaryVersion(
        long id,
        int year,
        int number,
        String title,
        LocalDate dated,
        Instant asOf,
        String wordSha256,
        String pdfSha256,
        String author,
        Instant finalisedAt) {
    /** In which form a report is fetched. */
    public enum Form {
        WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        PDF("pdf", "application/pdf");

        private final String ending;
        private final String mime;

        Form(String ending, String mime) {
            this.ending = ending;
            this.mime = mime;
        }

        public String ending() {
            return ending;
        }

        public String mime() {
            return mime;
        }
    }
}
