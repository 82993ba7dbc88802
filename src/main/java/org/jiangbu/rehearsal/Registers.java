package org.jiangbu.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jiangbu.base.Refusal;

/**
 * The registers of a folder: workbooks that can be read, and tables of other kinds that somebody has to save anew, so that
 * no township is left out without a word.
 */
record Registers(List<Path> workbooks, List<Path> otherTables) {
    private static final Set<String> OTHERS =
            Set.of("xls", "xlsm", "xlsb", "xltx", "xltm", "xlt", "et", "ett", "ods", "csv", "numbers");

    /** Looks into the folder; one without any workbook is refused, for it is hardly the one that was meant. */
    static Registers in(Path folder) {
        List<Path> files = files(folder);
        List<Path> workbooks =
                files.stream().filter(file -> extension(file).equals("xlsx")).toList();
        if (workbooks.isEmpty()) {
            throw new Refusal("rehearsal.refused.no-workbook", folder);
        }
        return new Registers(
                workbooks,
                files.stream().filter(file -> OTHERS.contains(extension(file))).toList());
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("~$"))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
