package org.jiangbu.register.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jiangbu.base.Money;
import org.jiangbu.base.ui.Components;
import org.jiangbu.region.Areas;
import org.jiangbu.register.RosterChange;
import org.jiangbu.register.RosterChange.Kind;
import org.jiangbu.register.RosterVersion;

/** What is different between the versions of a roster, newest first (R14); nothing where it was handed in only once. */
class RosterVersions extends Div {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient Areas areas;
    private final transient Clock clock;

    RosterVersions(List<RosterVersion> versions, Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
        setWidthFull();
        setVisible(versions.size() > 1);
        versions.stream().filter(version -> !version.first()).forEach(version -> add(details(version)));
        getChildren().findFirst().ifPresent(newest -> ((Details) newest).setOpened(true));
    }

    private Details details(RosterVersion version) {
        String when = version.lockedAt() == null
                ? text("register.version.open")
                : MINUTE.format(version.lockedAt().atZone(clock.getZone()));
        Details details = new Details(text("register.version.title", version.version(), version.version() - 1, when));
        details.setWidthFull();
        details.add(new Paragraph(summary(version)));
        if (!version.changes().isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("change-list");
            version.changes().forEach(change -> list.add(new ListItem(mark(change), words(change))));
            details.add(list);
        }
        if (version.digest() != null) {
            Span digest = new Span(text("register.view.digest", version.digest()));
            digest.addClassNames("secondary", "digest");
            details.add(digest);
        }
        return details;
    }

    private static String summary(RosterVersion version) {
        if (version.changes().isEmpty()) return text("register.version.same");
        long difference = version.changes().stream()
                .mapToLong(change -> change.afterFen() - change.beforeFen())
                .sum();
        return text(
                "register.version.summary",
                count(version, Kind.ADDED),
                count(version, Kind.REMOVED),
                count(version, Kind.CHANGED),
                (difference > 0 ? "+" : "") + Money.ofFen(difference).format());
    }

    private static long count(RosterVersion version, Kind kind) {
        return version.changes().stream()
                .filter(change -> change.kind() == kind)
                .count();
    }

    private static Component mark(RosterChange change) {
        String word = text("register.change." + change.kind());
        return switch (change.kind()) {
            case ADDED -> Components.state(VaadinIcon.PLUS, word, "success");
            case REMOVED -> Components.state(VaadinIcon.MINUS, word, "error");
            case CHANGED -> Components.state(VaadinIcon.EDIT, word, "warning");
        };
    }

    private Component words(RosterChange change) {
        return new Span(text(
                "register.change.words." + change.kind(),
                change.headName(),
                areas.find(change.areaCode())
                        .map(area -> areas.fullName(area.code()))
                        .orElse(change.areaCode()),
                Money.ofFen(change.beforeFen()).format(),
                Money.ofFen(change.afterFen()).format()));
    }
}
