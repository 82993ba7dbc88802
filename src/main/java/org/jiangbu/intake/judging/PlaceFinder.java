package org.jiangbu.intake.judging;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangbu.base.Widths;
import org.jiangbu.intake.judging.Places.Place;
import org.jiangbu.intake.reading.Column;
import org.jiangbu.intake.reading.RegisterSheet;
import org.jspecify.annotations.Nullable;

/** Finds the village of a row: the township by its column, by the village, or by what stands over the header. */
final class PlaceFinder {
    private static final Pattern TOWNSHIP = Pattern.compile("^(?:云南省)?(?:迪庆州|迪庆藏族自治州)?(?:德钦县)?(.{2,12}?[镇乡])(.*)$");
    private static final Pattern VILLAGE = Pattern.compile("^(.{1,12}?(?:村民委员会|村委会|居民委员会|居委会|社区|村))(.*)$");

    private final JudgingContext context;
    private final Map<String, List<Place>> townships = new HashMap<>();
    private final Map<String, List<Place>> villages = new HashMap<>();
    private final Map<RegisterSheet, Scope> scopes = new IdentityHashMap<>();

    PlaceFinder(JudgingContext context) {
        this.context = context;
    }

    /** Villages that a text can mean, and what stood behind the name. */
    private record Found(List<Place> villages, String tail) {}

    /** What a sheet as a whole speaks of. */
    private record Scope(List<Place> villages, @Nullable String townshipCode) {}

    void find(JudgedRow row) {
        String township = text(row, Column.TOWNSHIP);
        String village = text(row, Column.VILLAGE);
        row.group = text(row, Column.GROUP);
        String address = text(row, Column.ADDRESS);
        row.place = (township + village + address).strip();
        @Nullable Place named = null;
        if (!township.isEmpty()) {
            List<Place> found = townships(township);
            if (found.size() != 1) {
                row.refuse(Column.TOWNSHIP, "intake.place.unknown-township", township);
                return;
            }
            named = found.get(0);
        }
        if (village.isEmpty() && address.isEmpty()) {
            withoutVillage(row, named);
        } else {
            settle(row, named, village.isEmpty() ? address : village);
        }
    }

    /** The group's column may hold the village as well; else the sheet must be that of one village. */
    private void withoutVillage(JudgedRow row, @Nullable Place township) {
        Found inGroup = found(township, row.group);
        if (inGroup.villages.size() == 1 && VILLAGE.matcher(row.group).find()) {
            row.group = "";
            accept(row, inGroup.villages.get(0), inGroup.tail);
            return;
        }
        List<Place> scope = scope(row.sheet()).villages.stream()
                .filter(v -> township == null || v.code().startsWith(township.code()))
                .toList();
        if (scope.size() == 1) {
            accept(row, scope.get(0), "");
        } else {
            row.refuse(Column.VILLAGE, "intake.place.no-village");
        }
    }

    private void settle(JudgedRow row, @Nullable Place township, String text) {
        Found found = found(township, text);
        List<Place> places = found.villages;
        if (places.size() > 1) {
            String code = scope(row.sheet()).townshipCode;
            places = code == null
                    ? places
                    : places.stream().filter(v -> v.code().startsWith(code)).toList();
        }
        if (places.isEmpty()) {
            row.refuse(Column.VILLAGE, "intake.place.unknown-village", text, township == null ? "" : township.name());
        } else if (places.size() > 1) {
            row.refuse(Column.VILLAGE, "intake.place.ambiguous-village", text);
        } else {
            accept(row, places.get(0), found.tail);
        }
    }

    private Found found(@Nullable Place township, String text) {
        List<Place> found = villages(township == null ? null : township.code(), text);
        if (!found.isEmpty()) {
            return new Found(found, "");
        }
        Matcher inTownship = TOWNSHIP.matcher(text);
        String rest = inTownship.matches() && !townships(inTownship.group(1)).isEmpty() ? inTownship.group(2) : text;
        String code = township == null ? townshipOf(inTownship) : township.code();
        found = villages(code, rest);
        Matcher village = VILLAGE.matcher(rest);
        return found.isEmpty() && village.matches()
                ? new Found(villages(code, village.group(1)), village.group(2))
                : new Found(found, "");
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

    private @Nullable String townshipOf(Matcher written) {
        List<Place> found = written.matches() ? townships(written.group(1)) : List.of();
        return found.size() == 1 ? found.get(0).code() : null;
    }

    private Scope scope(RegisterSheet sheet) {
        return scopes.computeIfAbsent(sheet, s -> {
            List<String> texts =
                    ScopeTexts.of(s).stream().map(PlaceFinder::plain).toList();
            List<String> codes = texts.stream()
                    .map(text -> townshipOf(TOWNSHIP.matcher(text)))
                    .filter(code -> code != null)
                    .distinct()
                    .toList();
            List<Place> named = texts.stream()
                    .filter(text ->
                            VILLAGE.matcher(text).matches() || townships(text).isEmpty())
                    .map(text -> found(null, text).villages)
                    .filter(villages -> villages.size() == 1)
                    .map(villages -> villages.get(0))
                    .distinct()
                    .toList();
            return new Scope(named, codes.size() == 1 ? codes.get(0) : null);
        });
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
