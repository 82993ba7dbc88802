package org.jiangbu.oversight;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiangbu.base.Messages;
import org.jiangbu.paper.OfficeSheet;
import org.jiangbu.paper.OfficeSheet.Column;
import org.jiangbu.paper.OfficeSheet.Kind;
import org.jiangbu.region.Areas;
import org.jiangbu.security.RoleBook;
import org.jiangbu.workflow.Delay;
import org.jiangbu.workflow.LateItem;
import org.springframework.stereotype.Component;

/** Overdue items as a list of offices, one in a line; without the names of households where the items have none. */
@Component
class LateSheet {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int TOWNSHIP = 9;
    private static final int VILLAGE = 12;

    /** So many people are named where several may take an item. */
    private static final int NAMED = 3;

    private final Areas areas;
    private final RoleBook roles;
    private final Messages messages;
    private final Clock clock;

    LateSheet(Areas areas, RoleBook roles, Messages messages, Clock clock) {
        this.areas = areas;
        this.roles = roles;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param place whose items they are
     * @param unit who fills the list in
     */
    OfficeSheet of(String place, String unit, List<LateItem> items) {
        boolean titled = items.stream().anyMatch(item -> !item.title().isEmpty());
        Map<String, String> names = new HashMap<>();
        List<List<Object>> lines = new ArrayList<>();
        for (LateItem item : items) {
            List<Object> line = new ArrayList<>(List.of(
                    lines.size() + 1,
                    part(item.areaCode(), TOWNSHIP, names),
                    part(item.areaCode(), VILLAGE, names),
                    item.caseKey()));
            if (titled) line.add(item.title());
            line.addAll(List.of(
                    item.stepName(),
                    holder(item),
                    item.dueOn().toString(),
                    item.workdaysLate(),
                    words("delay." + Delay.of(item.workdaysLate()))));
            lines.add(line);
        }
        return new OfficeSheet(
                words("sheet.late"),
                words("sheet.late.title", place),
                words("sheet.unit", unit),
                words("sheet.late.state", items.size(), MINUTE.format(LocalDateTime.now(clock))),
                columns(titled),
                lines,
                List.of(),
                "",
                words("sheet.signatures"));
    }

    private List<Column> columns(boolean titled) {
        List<Column> columns = new ArrayList<>(List.of(
                column("number", 6, Kind.NUMBER),
                column("township", 18, Kind.WORDS),
                column("village", 16, Kind.WORDS),
                column("case", 18, Kind.WORDS)));
        if (titled) columns.add(column("title", 20, Kind.WORDS));
        columns.addAll(List.of(
                column("step", 16, Kind.WORDS),
                column("holder", 22, Kind.WORDS),
                column("due", 12, Kind.WORDS),
                column("days-late", 10, Kind.NUMBER),
                column("band", 18, Kind.WORDS)));
        return columns;
    }

    private Column column(String head, int width, Kind kind) {
        return new Column("", words("sheet." + head), width, kind);
    }

    /** The place that the first digits name; empty where the item waits above it. */
    private String part(String code, int length, Map<String, String> names) {
        return code.length() < length
                ? ""
                : names.computeIfAbsent(
                        code.substring(0, length),
                        place -> areas.find(place).map(area -> area.name()).orElse(place));
    }

    /** By name who holds it; else who may take it, or that nobody may. */
    private String holder(LateItem item) {
        List<String> people = item.people();
        if (people.isEmpty()) return words("sheet.nobody", roles.title(item.role()));
        String first = String.join(words("people.and"), people.subList(0, Math.min(NAMED, people.size())));
        if (item.byName()) return first;
        return people.size() > NAMED ? words("sheet.anybody-of", first, people.size()) : words("sheet.anybody", first);
    }

    private String words(String key, Object... args) {
        return messages.get(Locale.SIMPLIFIED_CHINESE, "oversight." + key, args);
    }
}
