package org.jiangbu.base;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that count as evidence, told by their content and never by their names. */
public enum FileKind {
    JPEG("image/jpeg", 0, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    PNG("image/png", 0, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}),
    WEBP("image/webp", 8, "WEBP".getBytes(StandardCharsets.US_ASCII)),
    PDF("application/pdf", 0, "%PDF-".getBytes(StandardCharsets.US_ASCII));

    private final String mime;
    private final int at;
    private final byte[] sign;

    FileKind(String mime, int at, byte[] sign) {
        this.mime = mime;
        this.at = at;
        this.sign = sign;
    }

    public String mime() {
        return mime;
    }

    public boolean isPhoto() {
        return this != PDF;
    }

    /** The kind; nothing where a photo has no whole header or claims a size that nobody can look at. */
    public static Optional<FileKind> of(byte[] content) {
        return Stream.of(values())
                .filter(kind -> kind.matches(content))
                .filter(kind -> !kind.isPhoto() || Pictures.isShowable(kind, content))
                .findFirst();
    }

    private boolean matches(byte[] content) {
        return content.length >= at + sign.length
                && Arrays.equals(content, at, at + sign.length, sign, 0, sign.length)
                && (this != WEBP || new String(content, 0, 4, StandardCharsets.US_ASCII).equals("RIFF"));
    }
}
