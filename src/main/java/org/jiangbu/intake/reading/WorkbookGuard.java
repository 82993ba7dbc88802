package org.jiangbu.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jiangbu.base.Refusal;

/**
 * Looks at an upload before anything parses it: size, kind by content, and what it unpacks to, counted while unpacking
 * because a bomb's own figures lie.
 */
public final class WorkbookGuard {
    public static final int MAX_FILE_BYTES = 20 * 1024 * 1024;
    static final long MAX_UNPACKED_BYTES = 400L * 1024 * 1024;
    static final int MAX_ENTRIES = 2_000;
    /** Sheets compress some twelvefold; only past this size does a higher ratio arouse suspicion. */
    static final int MAX_RATIO = 150;

    private static final long RATIO_MATTERS_FROM = 4L * 1024 * 1024;

    private WorkbookGuard() {}

    /** Reads at most the permitted size, else refuses. */
    public static byte[] receive(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(MAX_FILE_BYTES + 1);
        if (bytes.length > MAX_FILE_BYTES) {
            throw new Refusal("intake.file.too-large", MAX_FILE_BYTES / 1024 / 1024);
        }
        return bytes;
    }

    /** Refuses whatever is not a whole, sound .xlsx workbook without macros. */
    public static void check(byte[] file) {
        if (file.length == 0) {
            throw new Refusal("intake.file.empty");
        }
        if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Refusal("intake.file.old-or-encrypted");
        }
        if (!startsWith(file, 'P', 'K', 3, 4)) {
            throw new Refusal("intake.file.not-a-workbook");
        }
        boolean[] seen = new boolean[2];
        try (ZipFile zip = WorkbookParts.open(file)) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > MAX_ENTRIES) {
                throw new Refusal("intake.file.bomb");
            }
            long unpacked = 0;
            for (ZipArchiveEntry entry : entries) {
                seen[0] |= entry.getName().equals("[Content_Types].xml");
                seen[1] |= entry.getName().equals("xl/workbook.xml");
                try (InputStream part = zip.getInputStream(entry)) {
                    unpacked = unpack(part, entry.getName(), unpacked, file.length);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal("intake.file.damaged");
        }
        if (!seen[0] || !seen[1]) {
            throw new Refusal("intake.file.not-a-workbook");
        }
    }

    private static long unpack(InputStream part, String name, long before, int packed) throws IOException {
        byte[] buffer = new byte[65_536];
        long unpacked = before;
        boolean first = true;
        for (int n = part.readNBytes(buffer, 0, buffer.length); n > 0; n = part.readNBytes(buffer, 0, buffer.length)) {
            if (first) {
                checkBeginning(name, buffer, n);
                first = false;
            }
            unpacked += n;
            if (unpacked > MAX_UNPACKED_BYTES
                    || (unpacked > RATIO_MATTERS_FROM && unpacked / Math.max(1, packed) > MAX_RATIO)) {
                throw new Refusal("intake.file.bomb");
            }
        }
        return unpacked;
    }

    private static void checkBeginning(String name, byte[] buffer, int length) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("vbaproject.bin")) {
            throw new Refusal("intake.file.macros");
        }
        if (lower.endsWith(".xml") || lower.endsWith(".rels")) {
            String beginning = new String(buffer, 0, Math.min(length, 8_192), StandardCharsets.ISO_8859_1);
            // a declared document type, in whatever encoding, has no place in a workbook
            if (beginning.replace("\0", "").contains("<!DOCTYPE")) {
                throw new Refusal("intake.file.damaged");
            }
        }
    }

    private static boolean startsWith(byte[] file, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (file.length <= i || (file[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
