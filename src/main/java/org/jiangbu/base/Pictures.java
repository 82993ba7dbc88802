package org.jiangbu.base;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Judges photos by their headers alone, without decoding them: a small file may claim more dots than any machine holds. */
final class Pictures {
    /** More than any camera of a village takes: 120 million dots, 30,000 on a side. */
    private static final long MOST_DOTS = 120_000_000;

    private static final int LONGEST_SIDE = 30_000;

    private Pictures() {}

    /** Whether the header is whole and tells of a picture that can be shown. */
    static boolean isShowable(FileKind kind, byte[] content) {
        try {
            return kind == FileKind.WEBP ? hasWebpSize(content) : hasReadableSize(content);
        } catch (IOException | RuntimeException e) {
            // readers report a broken header in many ways
            return false;
        }
    }

    private static boolean hasReadableSize(byte[] content) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return isSensible(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        }
    }

    /** The three kinds of WebP keep their size in the first chunk: lossy, lossless, extended. */
    private static boolean hasWebpSize(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        return switch (bytes.getInt(12)) {
            case 0x20385056 -> // "VP8 "
                (bytes.getInt(23) & 0xFFFFFF) == 0x2A019D
                        && isSensible(bytes.getShort(26) & 0x3FFF, bytes.getShort(28) & 0x3FFF);
            case 0x4C385056 -> // "VP8L"
                content[20] == 0x2F
                        && isSensible((bytes.getInt(21) & 0x3FFF) + 1, (bytes.getInt(21) >> 14 & 0x3FFF) + 1);
            case 0x58385056 -> // "VP8X"
                isSensible((bytes.getInt(24) & 0xFFFFFF) + 1, (bytes.getInt(26) >>> 8) + 1);
            default -> false;
        };
    }

    private static boolean isSensible(int width, int height) {
        return width > 0
                && height > 0
                && width <= LONGEST_SIDE
                && height <= LONGEST_SIDE
                && (long) width * height <= MOST_DOTS;
    }
}
