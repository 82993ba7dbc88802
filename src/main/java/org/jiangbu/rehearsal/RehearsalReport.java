package org.jiangbu.rehearsal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/**
 * The outcome of a rehearsed season; amounts in fen. It holds ID numbers: only its owner can read the file.
 *
 * @param unreadable names of the registers that could not be read and were not played; written only where there is one
 * @param missingFen what payment was short of (P17); written only where money is missing
 */
public record RehearsalReport(
        long households,
        long declarations,
        long lines,
        long refusedRows,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> unreadable,
        long industryFen,
        long labourFen,
        long paidFen,
        Map<String, Township> townships,
        Map<String, List<Long>> perHousehold,
        long openWorkItems,
        long invariantViolations,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long missingFen,
        Map<String, BigDecimal> seconds) {

    /** Awards of one township. */
    public record Township(long households, long industryFen, long labourFen) {
        Township plus(Township other) {
            return new Township(
                    households + other.households, industryFen + other.industryFen, labourFen + other.labourFen);
        }
    }

    /** Whether everything is paid and the books balance. */
    @JsonIgnore
    public boolean settled() {
        return openWorkItems == 0 && invariantViolations == 0 && paidFen == industryFen + labourFen;
    }

    /** Whether every register was read besides. */
    @JsonIgnore
    public boolean complete() {
        return settled() && unreadable.isEmpty();
    }

    /** Writes the file anew, closed to others from its first byte on. */
    void write(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly());
        try (OutputStream out = Files.newOutputStream(file)) {
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(out, this);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
