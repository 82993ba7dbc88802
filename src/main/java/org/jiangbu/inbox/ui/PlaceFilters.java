package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.Keys;
import org.jiangbu.inbox.AddressPart;
import org.jiangbu.region.Area;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.region.Areas;
import org.jiangbu.security.Assignment;
import org.jiangbu.security.CurrentUser;
import org.jspecify.annotations.Nullable;

/** Township, village and group, each offered once the one above leaves a choice; only places that the person works at. */
class PlaceFilters {
    private static final List<AddressPart> LEVELS =
            List.of(AddressPart.TOWNSHIP, AddressPart.VILLAGE, AddressPart.GROUP);

    private final Map<AddressPart, ComboBox<Area>> boxes = new EnumMap<>(AddressPart.class);
    private final Areas areas;
    private final List<String> scopes;
    private final LocalDate today;

    PlaceFilters(Areas areas, CurrentUser user, Clock clock, Consumer<PlaceChosen> chosen) {
        this.areas = areas;
        this.today = LocalDate.now(clock);
        this.scopes =
                user.readingAssignments().stream().map(Assignment::areaCode).toList();
        for (AddressPart level : LEVELS) {
            ComboBox<Area> box = Components.comboBox("");
            String label = text("inbox.filter." + level.name().toLowerCase(Locale.ROOT));
            box.setItemLabelGenerator(Area::name);
            box.setPlaceholder(label);
            box.setAriaLabel(label);
            box.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    Area area = change.getValue();
                    chosen.accept(new PlaceChosen(level, area == null ? null : area.code()));
                }
            });
            Keys.goesTo("KeyD", box);
            boxes.put(level, box);
        }
    }

    /** Another place of that level, or none. */
    record PlaceChosen(AddressPart level, @Nullable String code) {}

    List<ComboBox<Area>> fields() {
        return List.copyOf(boxes.values());
    }

    void show(InboxAddress address) {
        List<Area> offered = reachable(areas.all(AreaLevel.TOWNSHIP, today));
        for (AddressPart level : LEVELS) {
            ComboBox<Area> box = Objects.requireNonNull(boxes.get(level));
            List<Area> choice = offered;
            box.setItems(choice);
            box.setVisible(choice.size() > 1);
            Area now = choice.stream()
                    .filter(area -> area.code().equals(address.get(level)))
                    .findFirst()
                    .orElse(null);
            box.setValue(now);
            Area above = now == null && choice.size() == 1 ? choice.get(0) : now;
            offered = above == null ? List.of() : reachable(areas.children(above.code()));
        }
    }

    private List<Area> reachable(List<Area> all) {
        return all.stream()
                .filter(area -> scopes.stream()
                        .anyMatch(scope -> Area.within(area.code(), scope) || Area.within(scope, area.code())))
                .toList();
    }
}
