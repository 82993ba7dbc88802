package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jiangbu.inbox.AddressPart;

/** What is set behind the fold, a chip for each value; a click takes it out. */
class FilterChips extends Div {
    private static final List<AddressPart> FOLDED = List.of(
            AddressPart.CATEGORY,
            AddressPart.PRODUCT,
            AddressPart.FROM,
            AddressPart.TO,
            AddressPart.DUE_FROM,
            AddressPart.DUE_TO,
            AddressPart.FLAGS,
            AddressPart.PRIORITY,
            AddressPart.ASIDE);

    private final FilterWords words;
    private final Consumer<InboxAddress> asked;

    FilterChips(ItemServices services, Consumer<InboxAddress> asked) {
        this.words = new FilterWords(services);
        this.asked = asked;
        addClassName("inbox-chips");
    }

    /** Answers with how many are set. */
    int show(InboxAddress address) {
        removeAll();
        for (AddressPart part : FOLDED) {
            for (String value : address.many(part)) {
                List<String> others = new ArrayList<>(address.many(part));
                others.remove(value);
                String rest = others.isEmpty() ? null : String.join(",", others);
                add(chip(words.chip(part, value), address.with(part, rest)));
            }
        }
        int set = getComponentCount();
        if (address.filtered()) add(clear(address));
        setVisible(address.filtered());
        return set;
    }

    private NativeButton chip(String label, InboxAddress without) {
        NativeButton chip = new NativeButton();
        chip.add(new Span(label), VaadinIcon.CLOSE_SMALL.create());
        chip.addClassName("chip");
        chip.getElement().setAttribute("aria-label", text("inbox.chip.remove", label));
        chip.addClickListener(click -> asked.accept(without));
        return chip;
    }

    private NativeButton clear(InboxAddress address) {
        NativeButton clear = new NativeButton(text("inbox.filter.clear"), click -> asked.accept(address.unfiltered()));
        clear.addClassName("chip-clear");
        return clear;
    }
}
