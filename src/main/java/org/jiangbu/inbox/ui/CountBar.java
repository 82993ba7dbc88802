package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import org.jiangbu.base.ui.Components;
import org.jiangbu.workflow.WorkItemCounts;

/** How much there is to do, overdue and at each step; a click shows only that. */
class CountBar extends Div {
    private final Consumer<InboxAddress> asked;

    CountBar(Consumer<InboxAddress> asked) {
        this.asked = asked;
        addClassName("inbox-counts");
    }

    /** Counts are those of the place and the text, whatever step is chosen. */
    void show(WorkItemCounts counts, InboxAddress address) {
        removeAll();
        boolean all = address.step() == null && !address.overdue();
        add(count(
                text("inbox.count.all"),
                counts.all(),
                all,
                address.withStep(null).withOverdue(false)));
        if (counts.overdue() > 0 || address.overdue()) {
            NativeButton overdue = count(
                    text("inbox.count.overdue"),
                    counts.overdue(),
                    address.overdue(),
                    address.withOverdue(!address.overdue()));
            overdue.addComponentAsFirst(VaadinIcon.EXCLAMATION_CIRCLE.create());
            add(overdue);
        }
        if (counts.dueSoon() > 0) {
            String soon = text("inbox.count.due-soon") + " " + counts.dueSoon();
            add(Components.state(VaadinIcon.ALARM, soon, "warning"));
        }
        counts.steps().forEach(step -> {
            String key = step.processId() + "/" + step.stepKey();
            boolean chosen = key.equals(address.step());
            add(count(step.stepName(), step.count(), chosen, address.withStep(chosen ? null : key)));
        });
    }

    private NativeButton count(String label, long number, boolean chosen, InboxAddress leadsTo) {
        NativeButton count = new NativeButton();
        count.add(new Span(label), new Span(Long.toString(number)));
        count.addClassName("count");
        count.getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
        count.addClickListener(click -> asked.accept(leadsTo));
        return count;
    }
}
