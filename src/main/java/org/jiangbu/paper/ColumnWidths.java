package org.jiangbu.paper;

import com.lowagie.text.pdf.BaseFont;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How wide each column of a printed table is: as wide as its list wants it, but never so narrow that a number, a day or a
 * short word breaks. Where the page is too narrow for that, the signs are smaller.
 *
 * @param size of the signs, in points
 * @param points the width of each column
 */
record ColumnWidths(float size, float[] points) {
    private static final float LARGEST = 9;
    private static final float SMALLEST = 6.5f;
    private static final float STEP = 0.5f;
    /** Words of so many signs stand on one line; longer ones may go on in the next. */
    private static final int SHORT = 6;
    /** A bold face is a little wider than it measures. */
    private static final float BOLD = 1.04f;

    /** Where a longer text may go on in the next line: at spaces, before brackets, and around Chinese signs. */
    private static final Pattern PIECES = Pattern.compile(
            "\\s+|(?=[\uff08(])|(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff0-9])|(?<=[0-9%])(?=[\u4e00-\u9fff])");

    /** @param margin what a cell needs beside its words */
    static ColumnWidths of(Table table, BaseFont face, float width, float margin) {
        float size = LARGEST;
        float[] least = least(table, face, size, margin);
        while (sum(least) > width && size > SMALLEST) {
            size -= STEP;
            least = least(table, face, size, margin);
        }
        return new ColumnWidths(size, fitted(table, least, width));
    }

    /** What each column needs so that nothing in it breaks. */
    private static float[] least(Table table, BaseFont face, float size, float margin) {
        float[] least = new float[table.columns().size()];
        for (int at = 0; at < least.length; at++) {
            List<String> words = new ArrayList<>();
            words.add(table.columns().get(at).head());
            for (List<String> line : table.lines()) words.add(line.get(at));
            for (String one : words) {
                for (String piece : pieces(one)) {
                    least[at] = Math.max(least[at], BOLD * face.getWidthPoint(piece, size) + margin);
                }
            }
        }
        return least;
    }

    private static List<String> pieces(String words) {
        return words.codePointCount(0, words.length()) <= SHORT ? List.of(words) : Arrays.asList(PIECES.split(words));
    }

    /** Those that would be too narrow get what they need, the others share the rest as the list wants it. */
    private static float[] fitted(Table table, float[] least, float width) {
        boolean[] narrow = new boolean[least.length];
        float[] points = new float[least.length];
        boolean changed = true;
        while (changed) {
            changed = false;
            float rest = width;
            int wanted = 0;
            for (int at = 0; at < least.length; at++) {
                if (narrow[at]) rest -= least[at];
                else wanted += table.columns().get(at).width();
            }
            for (int at = 0; at < least.length; at++) {
                points[at] =
                        narrow[at] ? least[at] : rest * table.columns().get(at).width() / Math.max(1, wanted);
                if (!narrow[at] && points[at] < least[at]) {
                    narrow[at] = true;
                    changed = true;
                }
            }
        }
        return points;
    }

    private static float sum(float[] points) {
        float sum = 0;
        for (float one : points) sum += one;
        return sum;
    }
}
