package org.jiangbu.disbursement.bank;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A zip file with every trace of the time of writing taken out, so that the same content is the same file. */
public final class StillZip {
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    private StillZip() {}

    static byte[] of(byte[] zip) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = opened(zip);
                ZipOutputStream still = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(ALWAYS);
                still.putNextEntry(same);
                still.write(withoutCreationTime(in.getInputStream(entry).readAllBytes(), entry.getName()));
                still.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Reads by the directory at the end of the file: the entries' own headers may leave their sizes out. */
    static ZipFile opened(byte[] zip) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(zip))
                .get();
    }

    private static byte[] withoutCreationTime(byte[] content, String name) {
        if (!name.equals("docProps/core.xml")) return content;
        return new String(content, StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)", "$1" + ALWAYS + ":00Z$2")
                .getBytes(StandardCharsets.UTF_8);
    }
}
