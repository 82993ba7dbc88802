package org.jiangbu.reminder.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import org.jiangbu.base.ui.Components;
import org.jiangbu.reminder.Reminder;
import org.jiangbu.reminder.ReminderKind;

/** The reminders of a person, newest first; each leads to what it is about. */
class ReminderList extends Div {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** 辖区待办: what others have to do in the person's area. */
    private static final String AREA = "inbox?list=area";

    private final boolean supervises;

    private final transient Runnable left;

    /**
     * @param supervises whether the person has a list of what others have to do in the area
     * @param followed called when a reminder was opened
     * @param left called when only one item of a reminder was opened
     */
    ReminderList(
            List<Reminder> reminders, ZoneId zone, boolean supervises, Consumer<Reminder> followed, Runnable left) {
        this.supervises = supervises;
        this.left = left;
        addClassName("reminders");
        if (reminders.isEmpty()) {
            add(Components.empty(VaadinIcon.BELL_O, text("reminder.empty.title"), text("reminder.empty.next")));
            return;
        }
        UnorderedList list = new UnorderedList();
        reminders.forEach(one -> list.add(entry(one, zone, followed)));
        add(list);
    }

    private ListItem entry(Reminder reminder, ZoneId zone, Consumer<Reminder> followed) {
        Icon icon = icon(reminder.kind()).create();
        Component what = what(reminder);
        if (what instanceof Anchor) what.getElement().addEventListener("click", click -> followed.accept(reminder));
        Span when = new Span(MINUTE.format(reminder.at().atZone(zone)));
        when.addClassName("secondary");
        Div words = new Div(what, when);
        if (reminder.words() != null) words.add(new Paragraph(reminder.words()));
        if (!reminder.urged().isEmpty()) words.add(urged(reminder));
        ListItem entry = new ListItem(icon, words);
        if (!reminder.seen()) entry.addClassName("unseen");
        return entry;
    }

    /** Which items; each has been seen once it is opened. */
    private UnorderedList urged(Reminder reminder) {
        UnorderedList items = new UnorderedList();
        String list = reminder.kind() == ReminderKind.URGED_AGAIN ? AREA + "&item=" : "inbox?item=";
        for (Reminder.Urged one : reminder.urged()) {
            Anchor link = new Anchor(list + one.itemId(), text("reminder.URGED.item", one.title(), one.caseKey()));
            link.getElement().addEventListener("click", click -> left.run());
            items.add(new ListItem(link));
        }
        int others = reminder.items() - reminder.urged().size();
        if (others > 0) items.add(new ListItem(new Span(text("reminder." + reminder.kind() + ".others", others))));
        return items;
    }

    private static VaadinIcon icon(ReminderKind kind) {
        return switch (kind) {
            case DUE -> VaadinIcon.ALARM;
            case OVERDUE -> VaadinIcon.EXCLAMATION_CIRCLE;
            case ESCALATED -> VaadinIcon.TRENDING_UP;
            case UNMANNED -> VaadinIcon.QUESTION_CIRCLE;
            case LAPSED -> VaadinIcon.BAN;
            case URGED, URGED_AGAIN -> VaadinIcon.MEGAPHONE;
            case ASKED -> VaadinIcon.QUESTION_CIRCLE_O;
            case ANSWERED -> VaadinIcon.REPLY;
            case RECALLED -> VaadinIcon.ROTATE_LEFT;
            case COPIED -> VaadinIcon.ENVELOPE_O;
            case COMMENTED -> VaadinIcon.COMMENT_O;
            case SECONDED -> VaadinIcon.EXCHANGE;
            case SECONDMENT_ENDED -> VaadinIcon.TIME_BACKWARD;
        };
    }

    private Component what(Reminder reminder) {
        return switch (reminder.kind()) {
            case DUE -> new Anchor("inbox", text("reminder.DUE", reminder.items(), -reminder.workdays()));
            case OVERDUE -> new Anchor("inbox?overdue=1", text("reminder.OVERDUE", reminder.items()));
            case ESCALATED -> escalated(reminder);
            case UNMANNED ->
                new Anchor(
                        AREA + "&flags=unmanned" + (reminder.itemId() == null ? "" : "&item=" + reminder.itemId()),
                        text("reminder.UNMANNED", reminder.items()));
            case LAPSED ->
                new Anchor(
                        reminder.caseKey() == null
                                ? "declarations?status=LAPSED"
                                : "declarations/" + reminder.caseKey(),
                        text("reminder.LAPSED", reminder.items()));
            case URGED -> {
                String words = text("reminder.URGED", reminder.fromName(), reminder.items());
                yield reminder.itemId() == null
                        ? new Span(words)
                        : new Anchor("inbox?item=" + reminder.itemId(), words);
            }
            case URGED_AGAIN -> urgedAgain(reminder);
            case ASKED -> letter(reminder, "opinions");
            case ANSWERED -> letter(reminder, reminder.itemId() == null ? "done" : "inbox");
            case RECALLED, COMMENTED -> letter(reminder, "done");
            case COPIED -> letter(reminder, "copied");
            case SECONDED, SECONDMENT_ENDED ->
                new Anchor(
                        supervises ? "secondments" : "inbox", text("reminder." + reminder.kind(), reminder.fromName()));
        };
    }

    /** To the item among those of others, or to their list; for who has no such list to the board. */
    private Anchor urgedAgain(Reminder reminder) {
        String words = text(
                "reminder.URGED_AGAIN", reminder.fromName(), reminder.items(), String.valueOf(reminder.urgedBefore()));
        if (!supervises) return new Anchor("progress", words);
        return new Anchor(reminder.itemId() == null ? AREA : AREA + "&item=" + reminder.itemId(), words);
    }

    /** What is late in the area, or will be. */
    private Anchor escalated(Reminder reminder) {
        boolean early = reminder.workdays() < 0;
        String words = early
                ? text("reminder.ESCALATED.before", reminder.items(), -reminder.workdays())
                : reminder.workdays() == 0
                        ? text("reminder.ESCALATED.at", reminder.items())
                        : text("reminder.ESCALATED", reminder.items(), reminder.workdays());
        String list = early ? AREA : AREA + "&overdue=1";
        return new Anchor(supervises ? list : "progress", words);
    }

    /** Leads to the item in the inbox, else to the case in that list. */
    private static Component letter(Reminder reminder, String list) {
        boolean item = list.equals("inbox");
        return new Anchor(
                list + (item ? "?item=" + reminder.itemId() : "?case=" + reminder.caseKey()),
                text("reminder." + reminder.kind(), reminder.fromName(), reminder.caseKey()));
    }
}
