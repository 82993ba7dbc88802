package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jiangbu.base.Messages;
import org.jiangbu.base.ui.Components;
import org.jiangbu.modeler.difference.Change;
import org.jiangbu.modeler.difference.Change.Area;
import org.jiangbu.modeler.difference.Change.Kind;

/** What changed, one sentence a line, of the flow and of the forms; a line that has its place in the picture shows it. */
class ChangeList extends Div {
    private final transient List<Change> changes;
    private final transient Messages messages;
    private final transient Consumer<Change> chosen;
    private final List<NativeButton> lines = new ArrayList<>();

    ChangeList(List<Change> changes, Messages messages, Consumer<Change> chosen) {
        this.changes = changes;
        this.messages = messages;
        this.chosen = chosen;
        addClassName("changes");
        for (Area area : Area.values()) {
            List<Change> of = changes.stream().filter(one -> one.area() == area).toList();
            if (!of.isEmpty()) add(group(area, of));
        }
        if (!lines.isEmpty()) current(lines.get(0));
    }

    private Section group(Area area, List<Change> of) {
        Span count = new Span(text("difference.view.count", of.size()));
        count.addClassName("secondary");
        H3 title = new H3(new Span(text("difference.view." + area.name().toLowerCase(Locale.ROOT))), count);
        UnorderedList list = new UnorderedList();
        of.forEach(change -> list.add(new ListItem(line(change))));
        return new Section(title, list);
    }

    private Component line(Change change) {
        Span sentence = new Span(change.sentence().in(messages, messages.locale()));
        if (change.elementIds().isEmpty()) {
            Div line = new Div(sign(change.kind()), sentence);
            line.addClassName("line");
            return line;
        }
        NativeButton line = new NativeButton();
        line.add(sign(change.kind()), sentence);
        line.addClassName("line");
        line.addClickListener(click -> {
            current(line);
            chosen.accept(change);
        });
        lines.add(line);
        return line;
    }

    private void current(NativeButton line) {
        lines.forEach(other -> other.getElement().removeAttribute("aria-current"));
        line.getElement().setAttribute("aria-current", "true");
    }

    private static Span sign(Kind kind) {
        String word = text("difference.view.legend." + kind.name().toLowerCase(Locale.ROOT));
        return switch (kind) {
            case ADDED -> Components.state(VaadinIcon.PLUS, word, "success");
            case CHANGED -> Components.state(VaadinIcon.PENCIL, word, "warning");
            case REMOVED -> Components.state(VaadinIcon.MINUS, word, "error");
        };
    }

    /** The first change that has its place in the picture. */
    Optional<Change> first() {
        return changes.stream().filter(one -> !one.elementIds().isEmpty()).findFirst();
    }
}
