package org.jiangbu.declaration.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jiangbu.base.AppClock;
import org.jiangbu.workflow.CaseStep;

/** What was decided on a declaration so far. */
class CaseHistory extends Div {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final ZoneId ZONE = AppClock.ZONE;

    CaseHistory(List<CaseStep> steps) {
        add(new H3(text("declaration.history")));
        if (steps.isEmpty()) {
            add(new Paragraph(text("declaration.history.none")));
        }
        OrderedList list = new OrderedList();
        steps.forEach(step -> list.add(item(step)));
        add(list);
    }

    private static ListItem item(CaseStep step) {
        Span when = new Span(MINUTE.format(step.at().atZone(ZONE)));
        when.addClassName("secondary");
        ListItem item = new ListItem(
                new Span(text("declaration.history.step", step.stepName(), step.personName(), step.outcomeName())),
                when);
        if (step.opinion() != null) {
            item.add(new Paragraph(step.opinion()));
        }
        item.addClassName("history-step");
        return item;
    }
}
