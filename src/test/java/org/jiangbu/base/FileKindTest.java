package org.jiangbu.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {
    @ParameterizedTest
    @CsvSource({"jpg, JPEG", "png, PNG"})
    void photosAreKnownByTheirHeaders(String format, FileKind kind) throws IOException {
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, photo);
        assertThat(FileKind.of(photo.toByteArray())).contains(kind);
        assertThat(FileKind.of(Arrays.copyOf(photo.toByteArray(), 20))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "524946462a0000005745425056503820 1e000000 d00000 9d012a 2800 1e00 0000",
                "524946462a000000574542505650384c 1e000000 2f 27400700 00000000",
                "524946462a0000005745425056503858 0a000000 00000000 270000 1d0000"
            })
    void webpOfEachKindIsAPhoto(String hex) {
        assertThat(FileKind.of(HexFormat.of().parseHex(hex.replace(" ", "")))).contains(FileKind.WEBP);
    }

    @Test
    void aSignOfThreeBytesBeforeAScriptIsNoPhoto() {
        byte[] script = "xxx<html><script>alert(1)</script></html>".getBytes(StandardCharsets.ISO_8859_1);
        script[0] = (byte) 0xFF;
        script[1] = (byte) 0xD8;
        script[2] = (byte) 0xFF;
        assertThat(FileKind.of(script)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12000, 9000, true", "60000, 60000, false", "30000, 30000, false", "40000, 10, false", "0, 10, false"})
    void aPhotoOfASenselessSizeIsRefusedUndecoded(int width, int height, boolean accepted) {
        assertThat(FileKind.of(png(width, height)).isPresent()).isEqualTo(accepted);
    }

    /** The header of a PNG; no dot follows. */
    private static byte[] png(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(header.array());
        return ByteBuffer.allocate(45)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) check.getValue())
                .array();
    }
}
