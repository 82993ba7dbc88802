package org.jiangbu.intake.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The merged areas of a sheet: only the first cell of an area holds its value. */
final class Merges {
    private static final Pattern AREA =
            Pattern.compile("mergeCell\\s[^>]*ref=\"([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})\"");

    /** Columns zero-based, rows as Excel shows them; both ends inclusive. */
    record Area(int left, int top, int right, int bottom) {
        boolean contains(int column, int row) {
            return column >= left && column <= right && row >= top && row <= bottom;
        }
    }

    private final List<Area> areas;

    private Merges(List<Area> areas) {
        this.areas = areas;
    }

    static Merges of(byte[] file, String sheetPath) throws IOException {
        byte[] sheet = WorkbookParts.part(file, sheetPath);
        int start = lastIndexOf(sheet, "sheetData");
        String tail = new String(sheet, start, sheet.length - start, StandardCharsets.UTF_8);
        List<Area> areas = new ArrayList<>();
        for (Matcher m = AREA.matcher(tail); m.find(); ) {
            areas.add(new Area(
                    column(m.group(1)),
                    Integer.parseInt(m.group(2)),
                    column(m.group(3)),
                    Integer.parseInt(m.group(4))));
        }
        return new Merges(areas);
    }

    @Nullable
    Area at(int column, int row) {
        for (Area area : areas) {
            if (area.contains(column, row)) {
                return area;
            }
        }
        return null;
    }

    /** Areas of one column that span several rows at or below that row. */
    List<Area> vertical(int fromRow) {
        return areas.stream().filter(a -> a.bottom > a.top && a.top >= fromRow).toList();
    }

    private static int column(String letters) {
        int index = 0;
        for (char c : letters.toCharArray()) {
            index = index * 26 + c - 'A' + 1;
        }
        return index - 1;
    }

    private static int lastIndexOf(byte[] bytes, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        for (int i = bytes.length - wanted.length; i >= 0; i--) {
            int j = 0;
            while (j < wanted.length && bytes[i + j] == wanted[j]) {
                j++;
            }
            if (j == wanted.length) {
                return i;
            }
        }
        return bytes.length;
    }
}
