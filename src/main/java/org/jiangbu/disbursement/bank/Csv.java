package org.jiangbu.disbursement.bank;

import java.util.ArrayList;
import java.util.List;

/** Comma- or tab-separated text with quotes, as banks and Excel write it. */
public final class Csv {
    private final String text;
    private final char separator;
    private final List<List<ResultCell>> rows = new ArrayList<>();
    private List<ResultCell> row = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();

    private Csv(String text) {
        this.text = text;
        this.separator = text.lines().findFirst().orElse("").indexOf('\t') >= 0 ? '\t' : ',';
    }

    static List<List<ResultCell>> cells(String text) {
        return new Csv(text).read();
    }

    private List<List<ResultCell>> read() {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"' && (quoted || field.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && c == separator) {
                endField();
            } else if (!quoted && c == '\n') {
                endRow();
            } else if (quoted || c != '\r') {
                field.append(c);
            }
        }
        if (!field.isEmpty() || !row.isEmpty()) endRow();
        return rows;
    }

    private void endField() {
        row.add(ResultCell.text(field.toString()));
        field.setLength(0);
    }

    private void endRow() {
        endField();
        rows.add(row);
        row = new ArrayList<>();
    }
}
