package org.jiangbu.declaration.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jiangbu.base.AppClock;
import org.jiangbu.workflow.CaseFact;
import org.jiangbu.workflow.CaseStep;
import org.jspecify.annotations.Nullable;

/** What happened to a declaration so far: who entered and submitted it, and what was decided. */
class CaseHistory extends Div {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final ZoneId ZONE = AppClock.ZONE;

    CaseHistory(List<CaseStep> steps, List<CaseFact> facts) {
        add(new H3(text("declaration.history")));
        if (steps.isEmpty() && facts.isEmpty()) {
            add(new Paragraph(text("declaration.history.none")));
        }
        List<Entry> entries = new ArrayList<>();
        facts.forEach(fact -> entries.add(entry(fact)));
        steps.forEach(step -> entries.add(entry(step)));
        OrderedList list = new OrderedList();
        entries.stream()
                .sorted(Comparator.comparing(Entry::at))
                .map(CaseHistory::item)
                .forEach(list::add);
        add(list);
    }

    private record Entry(Instant at, String what, List<String> words) {}

    private static Entry entry(CaseFact fact) {
        return new Entry(
                fact.at(), text("declaration.history.fact", fact.what(), fact.personName()), said(fact.words()));
    }

    private static Entry entry(CaseStep step) {
        return new Entry(
                step.at(),
                text("declaration.history.step", step.stepName(), step.personName(), step.outcomeName()),
                said(step.reasonName(), step.opinion()));
    }

    private static List<String> said(@Nullable String... words) {
        return Stream.of(words).filter(one -> one != null && !one.isBlank()).toList();
    }

    private static ListItem item(Entry entry) {
        Span when = new Span(MINUTE.format(entry.at().atZone(ZONE)));
        when.addClassName("secondary");
        ListItem item = new ListItem(new Span(entry.what()), when);
        entry.words().forEach(words -> item.add(new Paragraph(words)));
        item.addClassName("history-step");
        return item;
    }
}
