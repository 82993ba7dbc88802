package org.jiangbu.intake.judging;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Some places of the county, for tests of the judge alone. */
final class DeqinPlaces implements Places {
    private static final Map<String, Place> TOWNSHIPS = Map.of(
            "升平", new Place("533422101", "升平镇"),
            "奔子栏", new Place("533422102", "奔子栏镇"),
            "佛山", new Place("533422201", "佛山乡"),
            "云岭", new Place("533422202", "云岭乡"),
            "燕门", new Place("533422203", "燕门乡"),
            "拖顶", new Place("533422204", "拖顶傈僳族乡"),
            "霞若", new Place("533422205", "霞若傈僳族乡"),
            "羊拉", new Place("533422206", "羊拉乡"));

    @Override
    public List<Place> townships(String text) {
        Place known = TOWNSHIPS.get(text.replaceAll("(傈僳族)?[乡镇]$", ""));
        return known == null ? List.of() : List.of(known);
    }

    /** Any name is a village of a known township; without one, 阿东 and 洛沙 are known and 德吉 is not unique. */
    @Override
    public List<Place> villages(@Nullable String townshipCode, String text) {
        String name = text.replaceAll("(村民委员会|村委会|社区|村)$", "");
        if (name.isEmpty() || name.matches(".*[组社]") || name.contains("乡") || name.contains("镇") || name.length() > 6) {
            return List.of();
        }
        if (townshipCode != null) {
            return name.equals("月球") ? List.of() : List.of(village(townshipCode, name));
        }
        return switch (name) {
            case "阿东" -> List.of(village("533422101", name));
            case "洛沙" -> List.of(village("533422204", name));
            case "德吉" -> List.of(village("533422204", name), village("533422205", name));
            default -> List.of();
        };
    }

    private static Place village(String townshipCode, String name) {
        return new Place(townshipCode + String.format("%03d", Math.abs(name.hashCode()) % 1000), name + "村");
    }
}
