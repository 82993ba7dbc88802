package org.jiangbu.approval;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Noto Sans SC (npm {@code @expo-google-fonts/noto-sans-sc} 0.4.3, OFL): every form carries the signs that it uses. */
@Component
@Lazy
public class FormFont {
    private static final String FILE = "/fonts/NotoSansSC-Regular.ttf";

    private final BaseFont face;

    FormFont() {
        try (InputStream file = Objects.requireNonNull(FormFont.class.getResourceAsStream(FILE))) {
            face = BaseFont.createFont(FILE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file.readAllBytes(), null);
            face.setSubset(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DocumentException e) {
            throw new IllegalStateException("The font of printed forms cannot be read", e);
        }
    }

    public Font of(float points) {
        return new Font(face, points);
    }

    public BaseFont face() {
        return face;
    }
}
