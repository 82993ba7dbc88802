package org.jiangbu.intake.judging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jiangbu.intake.reading.WorkbookParts;

/** Changes one part of a workbook, for what the writer of the tests cannot write. */
final class Parts {
    private Parts() {}

    /** The text must be there once at least. */
    static byte[] replace(byte[] workbook, String part, String text, String by) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = WorkbookParts.open(workbook);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                byte[] content = WorkbookParts.part(in, entry);
                if (entry.getName().equals(part)) {
                    String xml = new String(content, StandardCharsets.UTF_8);
                    if (!xml.contains(text)) {
                        throw new IllegalArgumentException(xml);
                    }
                    content = xml.replace(text, by).getBytes(StandardCharsets.UTF_8);
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(content);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
