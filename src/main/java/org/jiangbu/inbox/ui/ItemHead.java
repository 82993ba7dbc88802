package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import org.jiangbu.approval.ui.PrintButton;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.Keys;
import org.jiangbu.workflow.WorkItem;

/** What an open item is about, what is asked and by when, and the way to its neighbours in the list. */
class ItemHead extends Div {
    private final transient ItemServices services;
    private final transient WorkItem item;
    private final transient ItemDetail.Listener listener;

    ItemHead(ItemServices services, WorkItem item, ItemDetail.Listener listener, HandMenu menu, PaceBar pace) {
        this.services = services;
        this.item = item;
        this.listener = listener;
        Button back = new Button(VaadinIcon.ARROW_LEFT.create(), click -> listener.closed());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        back.setAriaLabel(text("inbox.item.close"));
        back.setTooltipText(text("inbox.item.close"));
        Keys.presses("KeyC", back);
        Span number = new Span(item.caseKey());
        number.addClassName("secondary");
        Div head = new Div(back, new Div(new H2(item.title()), number), step(false), step(true), menu);
        head.addClassName("item-head");
        add(head, facts(pace));
        addClassName("item-top");
    }

    private Button step(boolean forward) {
        Button step = new Button(
                (forward ? VaadinIcon.CHEVRON_DOWN : VaadinIcon.CHEVRON_UP).create(),
                click -> listener.passed(item, forward));
        step.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        step.addClassName("item-step");
        String label = text(forward ? "inbox.item.next" : "inbox.item.previous");
        step.setAriaLabel(label);
        step.setTooltipText(label);
        Keys.presses(forward ? "KeyJ" : "KeyK", step);
        return step;
    }

    /** Who has the item by name, where somebody does. */
    private Optional<Span> holder() {
        return Optional.ofNullable(item.assigneeId())
                .map(person -> person == services.user().id()
                        ? text("inbox.held.me")
                        : text(
                                "inbox.held.by",
                                services.staff().names(List.of(person)).getOrDefault(person, "")))
                .map(words -> Components.state(VaadinIcon.USER, words, "contrast"));
    }

    private Component facts(PaceBar pace) {
        Span step = new Span(text("inbox.item.asked", item.stepName()));
        step.getStyle().set("font-weight", "600");
        Div facts = new Div(step, services.dueDates().dated(item.dueOn()));
        services.dueDates().unknownYear(item).map(Span::new).ifPresent(facts::add);
        facts.add(new Span(services.areas().fullName(item.areaCode())));
        if (item.amountFen() != null) facts.add(Components.amount(item.amountFen()));
        if (item.round() > 1) {
            facts.add(Components.state(VaadinIcon.RECYCLE, text("inbox.round", item.round()), "contrast"));
        }
        holder().ifPresent(facts::add);
        services.standsInFor(item).ifPresent(facts::add);
        facts.add(pace, new PrintButton(services.approvalForms(), item.caseKey()));
        facts.addClassName("item-facts");
        return facts;
    }
}
