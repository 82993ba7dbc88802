package org.jiangbu.paper;

import java.util.Arrays;
import java.util.List;

/** Running text. */
public record Paragraph(String words) implements Part {
    /** Text as somebody typed it: each line a paragraph, empty lines and blanks around the others left out. */
    public static List<Part> typed(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(line -> line.replaceAll("\\p{Cntrl}", " ").strip())
                .map(line -> line.replaceAll("^\\u3000+|\\u3000+$", ""))
                .filter(line -> !line.isEmpty())
                .<Part>map(Paragraph::new)
                .toList();
    }
}
