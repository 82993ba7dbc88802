package org.jiangbu.workflow.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the cells of decision tables. */
final class CellText {
    private static final String NUMBER = "(-?\\d{1,12}(?:\\.\\d{1,4})?)";
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<)?\\s*" + NUMBER);
    private static final Pattern BETWEEN = Pattern.compile("\\[\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "\\s*]");
    private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)");
    private static final Pattern QUOTED = Pattern.compile("\\s*\"([^\"]*)\"\\s*(,|$)");

    private CellText() {}

    static Optional<Cell> number(String text) {
        Matcher compared = COMPARED.matcher(text);
        if (compared.matches()) {
            return Optional.of(new Cell.Compared(Cell.Sign.of(compared.group(1)), new BigDecimal(compared.group(2))));
        }
        Matcher between = BETWEEN.matcher(text);
        if (!between.matches()) return Optional.empty();
        BigDecimal least = new BigDecimal(between.group(1));
        BigDecimal most = new BigDecimal(between.group(2));
        return least.compareTo(most) <= 0 ? Optional.of(new Cell.Between(least, most)) : Optional.empty();
    }

    /** @param each how every single text has to look */
    static Optional<Cell> among(String text, String each) {
        Matcher not = NOT.matcher(text);
        String list = not.matches() ? not.group(1) : text;
        List<String> texts = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(list);
        int read = 0;
        boolean more = true;
        while (more && quoted.find() && quoted.start() == read) {
            if (!quoted.group(1).matches(each) || texts.contains(quoted.group(1))) return Optional.empty();
            texts.add(quoted.group(1));
            read = quoted.end();
            more = quoted.group(2).equals(",");
        }
        return more || read != list.length() ? Optional.empty() : Optional.of(new Cell.Among(texts, not.matches()));
    }
}
