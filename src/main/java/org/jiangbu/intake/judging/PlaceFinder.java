package org.jiangbu.intake.judging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangbu.base.Widths;
import org.jiangbu.intake.judging.Places.Place;
import org.jiangbu.intake.reading.Column;
import org.jiangbu.intake.reading.RegisterSheet;
import org.jspecify.annotations.Nullable;

/** Finds the village of a row: the township by its column, by the village, or by 填报单位. */
final class PlaceFinder {
    private static final Pattern TOWNSHIP = Pattern.compile("^(?:云南省)?(?:迪庆州|迪庆藏族自治州)?(?:德钦县)?(.{2,12}?[镇乡])(.*)$");
    private static final Pattern VILLAGE = Pattern.compile("^(.{1,12}?(?:村民委员会|村委会|居民委员会|居委会|社区|村))(.*)$");

    private final JudgingContext context;
    private final Map<String, List<Place>> townships = new HashMap<>();
    private final Map<String, List<Place>> villages = new HashMap<>();

    PlaceFinder(JudgingContext context) {
        this.context = context;
    }

    void find(JudgedRow row) {
        String township = text(row, Column.TOWNSHIP);
        String village = text(row, Column.VILLAGE);
        row.group = text(row, Column.GROUP);
        String address = text(row, Column.ADDRESS);
        row.place = (township + village + address).strip();
        if (village.isEmpty()) {
            village = address.isEmpty() ? inScope(row.sheet()) : address;
        }
        if (village.isEmpty()) {
            row.refuse(Column.VILLAGE, "intake.place.no-village");
            return;
        }
        @Nullable Place named = null;
        if (!township.isEmpty()) {
            List<Place> found = townships(township);
            if (found.size() != 1) {
                row.refuse(Column.TOWNSHIP, "intake.place.unknown-township", township);
                return;
            }
            named = found.get(0);
        }
        settle(row, named, village);
    }

    private void settle(JudgedRow row, @Nullable Place township, String text) {
        List<Place> found = villages(township == null ? null : township.code(), text);
        String tail = "";
        if (found.isEmpty()) {
            Matcher inTownship = TOWNSHIP.matcher(text);
            String rest =
                    inTownship.matches() && !townships(inTownship.group(1)).isEmpty() ? inTownship.group(2) : text;
            found = villages(townshipOf(township, inTownship), rest);
            Matcher village = VILLAGE.matcher(rest);
            if (found.isEmpty() && village.matches()) {
                found = villages(townshipOf(township, inTownship), village.group(1));
                tail = village.group(2);
            }
        }
        if (found.size() > 1) {
            found = narrowed(found, row.sheet());
        }
        if (found.isEmpty()) {
            row.refuse(Column.VILLAGE, "intake.place.unknown-village", text, township == null ? "" : township.name());
        } else if (found.size() > 1) {
            row.refuse(Column.VILLAGE, "intake.place.ambiguous-village", text);
        } else {
            accept(row, found.get(0), tail);
        }
    }

    private void accept(JudgedRow row, Place village, String tail) {
        row.villageCode = village.code();
        row.place = village.name();
        if (row.group.isEmpty()) {
            row.group = tail;
        }
        if (row.group.length() > 20) {
            row.refuse(Column.GROUP, "intake.place.group-too-long");
        }
        if (!context.mayEnter().test(village.code())) {
            row.refuse(Column.VILLAGE, "intake.place.not-yours", village.name());
        }
    }

    private @Nullable String townshipOf(@Nullable Place township, Matcher written) {
        if (township != null || !written.matches()) {
            return township == null ? null : township.code();
        }
        List<Place> found = townships(written.group(1));
        return found.size() == 1 ? found.get(0).code() : null;
    }

    /** Where the village's name is not unique, 填报单位 tells the township. */
    private List<Place> narrowed(List<Place> found, RegisterSheet sheet) {
        Matcher filledBy = TOWNSHIP.matcher(plain(sheet.filledBy()));
        String code = townshipOf(null, filledBy);
        return code == null
                ? found
                : found.stream().filter(v -> v.code().startsWith(code)).toList();
    }

    /** A register of one village names it in its 填报单位 or as its sheet. */
    private String inScope(RegisterSheet sheet) {
        String filledBy = plain(sheet.filledBy());
        Matcher inTownship = TOWNSHIP.matcher(filledBy);
        Matcher village = VILLAGE.matcher(inTownship.matches() ? inTownship.group(2) : filledBy);
        if (village.matches()) {
            return village.group(1);
        }
        String name = plain(sheet.name());
        return villages(townshipOf(null, inTownship), name).size() == 1 ? name : "";
    }

    private List<Place> townships(String text) {
        Matcher county = TOWNSHIP.matcher(text);
        String name = county.matches() && county.group(2).isEmpty() ? county.group(1) : text;
        return townships.computeIfAbsent(name.replaceAll("人民政府$|政府$", ""), context.places()::townships);
    }

    private List<Place> villages(@Nullable String townshipCode, String text) {
        return villages.computeIfAbsent(
                townshipCode + " " + text,
                key -> text.isEmpty() ? List.of() : context.places().villages(townshipCode, text));
    }

    private static String text(JudgedRow row, Column column) {
        return RowFacts.isBlank(row.row().text(column)) ? "" : plain(row.row().text(column));
    }

    private static String plain(String text) {
        return Widths.narrow(text).replaceAll("\\s", "");
    }
}
