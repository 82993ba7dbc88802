package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.Keys;
import org.jiangbu.region.Area;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.region.Areas;
import org.jiangbu.security.Assignment;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.workflow.WorkItemQuery.Sort;
import org.jspecify.annotations.Nullable;

/** Filters of the inbox; offers only places that the person works at. */
class FilterBar extends Div {
    private final ComboBox<Area> township = Components.comboBox("");
    private final ComboBox<Area> village = Components.comboBox("");
    private final TextField search = Components.search(text("inbox.filter.text"), text("inbox.filter.text.hint"));
    private final Select<Sort> sort = new Select<>();
    private final Areas areas;
    private final List<String> scopes;
    private final LocalDate today;
    private InboxAddress shown;

    FilterBar(Areas areas, CurrentUser user, Clock clock, InboxAddress start, Consumer<InboxAddress> asked) {
        this.areas = areas;
        this.shown = start;
        this.today = LocalDate.now(clock);
        this.scopes = user.assignments().stream().map(Assignment::areaCode).toList();
        addClassName("inbox-filters");
        place(township, text("inbox.filter.township"));
        place(village, text("inbox.filter.village"));
        List<Area> townships = reachable(areas.all(AreaLevel.TOWNSHIP, today));
        township.setItems(townships);
        township.setVisible(townships.size() > 1);
        sort.setItems(Sort.values());
        sort.setItemLabelGenerator(order -> text("inbox.sort." + order));
        sort.setAriaLabel(text("inbox.sort"));
        Keys.goesTo("KeyS", search);
        add(search, township, village, sort);
        show(start);
        township.addValueChangeListener(change -> {
            if (change.isFromClient()) asked.accept(shown.withPlace(code(change.getValue()), null));
        });
        village.addValueChangeListener(change -> {
            if (change.isFromClient())
                asked.accept(shown.withPlace(code(township.getValue()), code(change.getValue())));
        });
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                asked.accept(shown.withText(
                        change.getValue().isBlank() ? null : change.getValue().strip()));
            }
        });
        sort.addValueChangeListener(change -> {
            if (change.isFromClient()) asked.accept(shown.withSort(change.getValue()));
        });
    }

    /** Shows what the address says. */
    final void show(InboxAddress address) {
        shown = address;
        township.setValue(
                address.township() == null
                        ? null
                        : areas.find(address.township()).orElse(null));
        List<Area> villages = villages(address.township());
        village.setItems(villages);
        village.setVisible(villages.size() > 1);
        village.setValue(villages.stream()
                .filter(area -> area.code().equals(address.village()))
                .findFirst()
                .orElse(null));
        search.setValue(address.text() == null ? "" : address.text());
        sort.setValue(address.sort());
    }

    private List<Area> villages(@Nullable String townshipCode) {
        List<Area> townships = reachable(areas.all(AreaLevel.TOWNSHIP, today));
        if (townshipCode == null && townships.size() != 1) return List.of();
        String code = townshipCode != null ? townshipCode : townships.get(0).code();
        return reachable(areas.children(code));
    }

    private List<Area> reachable(List<Area> all) {
        return all.stream()
                .filter(area -> scopes.stream()
                        .anyMatch(scope -> Area.within(area.code(), scope) || Area.within(scope, area.code())))
                .toList();
    }

    private static void place(ComboBox<Area> box, String label) {
        box.setItemLabelGenerator(Area::name);
        box.setPlaceholder(label);
        box.setAriaLabel(label);
    }

    private static @Nullable String code(@Nullable Area area) {
        return area == null ? null : area.code();
    }
}
