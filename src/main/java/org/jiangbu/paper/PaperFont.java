package org.jiangbu.paper;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Noto Sans SC (npm {@code @expo-google-fonts/noto-sans-sc} 0.4.3, OFL): every paper carries the signs that it uses. */
@Component
@Lazy
public class PaperFont {
    private static final String FILE = "/fonts/NotoSansSC-Regular.ttf";

    private final BaseFont face;

    PaperFont() {
        try (InputStream file = Objects.requireNonNull(PaperFont.class.getResourceAsStream(FILE))) {
            face = BaseFont.createFont(FILE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file.readAllBytes(), null);
            face.setSubset(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DocumentException e) {
            throw new IllegalStateException("The font of printed papers cannot be read", e);
        }
    }

    /** The font in that size. */
    public Font of(float points) {
        return new Font(face, points);
    }

    public BaseFont face() {
        return face;
    }
}
