package org.jiangbu.region;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangbu.base.Widths;

/** The forms in which people write the name of an area: with and without 村, 村委会, 社区, 乡, 镇; groups by number or name. */
final class AreaNames {

    private static final List<String> VILLAGE_ENDINGS =
            List.of("社区居民委员会", "社区居委会", "村民委员会", "居民委员会", "村委会", "居委会", "行政村", "社区", "村");
    private static final List<String> TOWNSHIP_ENDINGS = List.of("人民政府", "傈僳族自治乡", "傈僳族乡", "乡", "镇");
    private static final Pattern GROUP =
            Pattern.compile("第?([0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:号)?(?:村民小组|小组|村民组|组|社|队)?");
    private static final String DIGITS = "一二三四五六七八九";

    private AreaNames() {}

    static String clean(String text) {
        return Widths.narrow(text).replaceAll("\\s+", "");
    }

    /** The name itself and what remains without one of the endings; a name of an area and a person's text meet in one of them. */
    static Set<String> forms(String name, AreaLevel level) {
        String cleaned = clean(name);
        Set<String> forms = new LinkedHashSet<>(List.of(cleaned));
        for (String ending : level == AreaLevel.TOWNSHIP ? TOWNSHIP_ENDINGS : VILLAGE_ENDINGS) {
            if (cleaned.endsWith(ending) && cleaned.length() > ending.length()) {
                String rest = cleaned.substring(0, cleaned.length() - ending.length());
                forms.add(rest);
                if (ending.equals("人民政府")) {
                    forms.addAll(forms(rest, level));
                }
            }
        }
        return forms;
    }

    /** Two spellings of a group with the same key are the same group of a village: 二社, 2组, 第二村民小组. */
    static String groupKey(String name) {
        String cleaned = clean(name);
        Matcher numbered = GROUP.matcher(cleaned);
        if (numbered.matches()) {
            int number = number(numbered.group(1));
            if (number > 0) {
                return "#" + number;
            }
        }
        return cleaned.replaceFirst("(村民小组|小组|村民组|组|社)$", "");
    }

    /** The number of a group, 0 where it has none. */
    static int groupNumber(String key) {
        return key.startsWith("#") ? Integer.parseInt(key.substring(1)) : 0;
    }

    private static int number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        int ten = text.indexOf('十');
        if (ten < 0) {
            return text.length() == 1 ? DIGITS.indexOf(text) + 1 : 0;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(0)) + 1;
        int ones = ten == text.length() - 1 ? 0 : DIGITS.indexOf(text.charAt(ten + 1)) + 1;
        return tens * 10 + ones;
    }
}
