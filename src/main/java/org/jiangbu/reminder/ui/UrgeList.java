package org.jiangbu.reminder.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jiangbu.base.ui.Components;
import org.jiangbu.reminder.Urge;

/** The urges of an open item: who, when, in what words, and of each receiver whether it was seen. */
public class UrgeList extends Div {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ZoneId zone;

    public UrgeList(List<Urge> urges, ZoneId zone) {
        this.zone = zone;
        addClassNames("letters", "urges");
        urges.forEach(urge -> add(entry(urge)));
    }

    private Div entry(Urge urge) {
        Span who = new Span(urge.byName());
        who.getStyle().set("font-weight", "600");
        Span at = new Span(minute(urge.at()));
        at.addClassName("secondary");
        Div entry = new Div(VaadinIcon.MEGAPHONE.create(), who, at);
        entry.addClassName("letter");
        urge.receivers().forEach(receiver -> entry.add(state(receiver)));
        if (urge.words() != null) {
            Div words = new Div(urge.words());
            words.addClassName("letter-words");
            entry.add(words);
        }
        return entry;
    }

    private Span state(Urge.Receiver receiver) {
        String name = receiver.leader() ? text("reminder.urge.leader", receiver.name()) : receiver.name();
        return receiver.seenAt() == null
                ? Components.state(VaadinIcon.ENVELOPE_O, text("reminder.urge.unseen.one", name), "contrast")
                : Components.state(
                        VaadinIcon.ENVELOPE_OPEN_O,
                        text("reminder.urge.seen.one", name, minute(receiver.seenAt())),
                        "success");
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }
}
