package org.jiangbu.disbursement.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.jiangbu.disbursement.LateTownship;
import org.jiangbu.region.Areas;

/** Says that the township of a batch owes its self-check, since when, and whose turn it is (P21); empty where it does not. */
class SelfCheckBox extends Div {

    SelfCheckBox(List<LateTownship> late, Areas areas) {
        addClassNames("notice-box", "self-check-box");
        setMaxWidth("100%");
        setVisible(!late.isEmpty());
        late.forEach(one -> say(one, areas));
    }

    private static Icon sign(LateTownship one) {
        Icon sign = (one.blocks() ? VaadinIcon.BAN : VaadinIcon.WARNING).create();
        sign.setSize("1em");
        sign.getStyle().set("margin-inline-end", "var(--lumo-space-xs)");
        return sign;
    }

    private void say(LateTownship one, Areas areas) {
        setClassName("error", one.blocks());
        Paragraph words = new Paragraph(
                sign(one),
                new Span(text(
                        "disbursement.self-check.owed." + one.check().state(),
                        areas.fullName(one.check().townshipCode()),
                        one.check().programmeYear(),
                        one.check().dueOn(),
                        one.check().workdaysLate())));
        words.getStyle().set("font-weight", "600");
        add(
                words,
                new Paragraph(text(
                        one.blocks() ? "disbursement.self-check.box.blocks" : "disbursement.self-check.box.warns")));
    }
}
