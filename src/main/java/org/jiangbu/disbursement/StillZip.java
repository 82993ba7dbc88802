package org.jiangbu.disbursement;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip file with every trace of the time of writing taken out, so that the same content is the same file. */
final class StillZip {
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    private StillZip() {}

    static byte[] of(byte[] zip) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream still = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(ALWAYS);
                still.putNextEntry(same);
                still.write(withoutCreationTime(in.readAllBytes(), entry.getName()));
                still.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] withoutCreationTime(byte[] content, String name) {
        if (!name.equals("docProps/core.xml")) return content;
        return new String(content, StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)", "$1" + ALWAYS + ":00Z$2")
                .getBytes(StandardCharsets.UTF_8);
    }
}
