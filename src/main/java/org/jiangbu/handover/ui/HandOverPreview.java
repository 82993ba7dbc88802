package org.jiangbu.handover.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jiangbu.base.ui.Components;
import org.jiangbu.handover.HandOver;
import org.jiangbu.handover.HandOver.Group;
import org.jiangbu.handover.HandOver.Work;
import org.jiangbu.region.Areas;
import org.jiangbu.security.RoleBook;

/** How much would pass, and how much would stay, where and why. */
class HandOverPreview extends Div {
    private final transient RoleBook roles;
    private final transient Areas areas;

    HandOverPreview(RoleBook roles, Areas areas) {
        this.roles = roles;
        this.areas = areas;
        addClassName("handover-preview");
    }

    void show(HandOver handOver) {
        removeAll();
        if (handOver.all() == 0) {
            add(new Paragraph(text("handover.none")));
            return;
        }
        add(
                handOver.passing() == 0
                        ? Components.state(VaadinIcon.BAN, text("handover.passes.none"), "error")
                        : Components.state(VaadinIcon.EXCHANGE, text("handover.passes", amounts(handOver)), "success"));
        if (handOver.staying().isEmpty()) return;
        add(new Paragraph(text("handover.stays", handOver.left())));
        UnorderedList list = new UnorderedList();
        handOver.staying().forEach(group -> list.add(new ListItem(new Span(line(group)))));
        add(list);
    }

    /** How much of each kind passes. */
    static String amounts(HandOver handOver) {
        return Arrays.stream(Work.values())
                .filter(work -> handOver.passing(work) > 0)
                .map(work -> text("handover.amount." + work, handOver.passing(work)))
                .collect(Collectors.joining(text("handover.comma")));
    }

    private String line(Group group) {
        String place = group.role() == null
                ? areas.fullName(group.areaCode())
                : text("handover.place", areas.fullName(group.areaCode()), roles.title(group.role()));
        return text(
                "handover.stays.line",
                place,
                text("handover.amount." + group.work(), group.count()),
                text("handover.stays." + group.stays()));
    }
}
