package org.jiangbu.intake.judging;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jiangbu.intake.reading.RegisterSheet;

/** The texts that may tell of which place a whole sheet is: 填报单位, 村委会：…, the sheet's name, the titles. */
final class ScopeTexts {
    private static final String ORNAMENT =
            "^[\\d一二三四五六七八九十]{0,2}[.、．\\-_\\s)）]+|(?:20\\d{2}年度?)?(?:产业)?(?:农户)?(?:花名册|名册|明细表?|登记表|台账|表)$";

    private ScopeTexts() {}

    static List<String> of(RegisterSheet sheet) {
        Set<String> texts = new LinkedHashSet<>(
                List.of(sheet.filledBy(), sheet.place(), sheet.name().strip().replaceAll(ORNAMENT, "")));
        sheet.above().stream().filter(text -> !text.matches(".*[:：].*")).forEach(texts::add);
        texts.removeIf(String::isBlank);
        return List.copyOf(texts);
    }
}
