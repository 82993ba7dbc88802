package org.jiangbu.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jiangbu.intake.reading.RegisterReader;
import org.jiangbu.intake.reading.RegisterSheet;
import org.jiangbu.intake.reading.WorkbookParts;

/**
 * Gives refused rows back as the workbook they came in: fonts, widths, titles and signatures stay, a column with the
 * reasons is added, rows that were taken are emptied and hidden so that the others keep their numbers. Formulas give way to
 * their last values, which is all that was judged.
 */
final class RefusedWorkbook {
    private static final String CALC_CHAIN = "xl/calcChain.xml";

    private RefusedWorkbook() {}

    /** @param reasons by zero-based sheet and row number */
    static byte[] write(byte[] file, Map<Integer, Map<Integer, String>> reasons, String heading, String taken) {
        List<String> paths = WorkbookParts.sheetPaths(file);
        Map<String, RegisterSheet> registers = new HashMap<>();
        RegisterReader.read(file).forEach(sheet -> registers.put(paths.get(sheet.index()), sheet));
        ByteArrayOutputStream copy = new ByteArrayOutputStream(file.length);
        try (ZipFile in = WorkbookParts.open(file);
                ZipOutputStream out = new ZipOutputStream(copy)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                if (entry.isDirectory() || entry.getName().equals(CALC_CHAIN)) {
                    continue;
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                RegisterSheet sheet = registers.get(entry.getName());
                byte[] part = WorkbookParts.part(in, entry);
                if (sheet != null) {
                    part = new RefusedSheet(sheet, reasons.getOrDefault(sheet.index(), Map.of()), heading, taken)
                            .rewrite(part);
                } else if (entry.getName().equals("[Content_Types].xml")
                        || entry.getName().endsWith("workbook.xml.rels")) {
                    part = withoutCalcChain(part);
                }
                out.write(part);
                out.closeEntry();
            }
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException("A workbook that was read once cannot be copied", e);
        }
        return copy.toByteArray();
    }

    /** Without formulas the order of computing them must go too, or Excel calls the workbook damaged. */
    private static byte[] withoutCalcChain(byte[] part) {
        return new String(part, StandardCharsets.UTF_8)
                .replaceAll("<(?:\\w+:)?(?:Override|Relationship)\\s[^>]*calcChain[^>]*/>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
