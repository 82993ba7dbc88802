package org.jiangbu.region;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All areas as they stood when they were last read; a few hundred rows at most. */
record AreaSnapshot(Map<String, Area> areas, Map<String, List<Area>> children, Map<String, Set<String>> forms) {

    static AreaSnapshot read(JdbcClient db) {
        Map<String, Area> areas = new LinkedHashMap<>();
        Map<String, List<Area>> children = new LinkedHashMap<>();
        Map<String, Set<String>> forms = new LinkedHashMap<>();
        db.sql(
                        "select code, name, coalesce(parent_code, '') parent_code, valid_from, valid_to from region_area order by code")
                .query((row, n) -> new Area(
                        row.getString("code"),
                        row.getString("name"),
                        AreaLevel.of(row.getString("code")),
                        row.getString("parent_code"),
                        row.getObject("valid_from", java.time.LocalDate.class),
                        row.getObject("valid_to", java.time.LocalDate.class)))
                .list()
                .forEach(area -> {
                    areas.put(area.code(), area);
                    forms.put(area.code(), new HashSet<>(AreaNames.forms(area.name(), area.level())));
                    children.computeIfAbsent(area.parentCode(), code -> new ArrayList<>())
                            .add(area);
                });
        db.sql("select area_code, alias from region_alias")
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(alias -> forms.computeIfAbsent(alias.getKey(), code -> new HashSet<>())
                        .addAll(AreaNames.forms(alias.getValue(), AreaLevel.of(alias.getKey()))));
        return new AreaSnapshot(areas, children, forms);
    }
}
