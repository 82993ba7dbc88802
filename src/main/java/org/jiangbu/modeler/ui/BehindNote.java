package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jiangbu.modeler.Draft;
import org.jiangbu.workflow.release.Release;

/** Says of a draft that another version came into force since it was opened, and leads to what the two have different. */
final class BehindNote {
    private BehindNote() {}

    /** @param time when the version came into force */
    static Div of(Draft draft, Release inForce, String time) {
        Span what = new Span(
                draft.baseVersion() == null
                        ? text("modeler.behind.new", inForce.version(), time)
                        : text("modeler.behind", draft.baseVersion(), inForce.version(), time));
        Div note = new Div(
                what,
                new Anchor(
                        DifferenceView.against(draft.id(), inForce.version()),
                        text("modeler.behind.difference", inForce.version())));
        note.addClassNames("item-returned", "draft-behind");
        note.getElement().setAttribute("role", "status");
        return note;
    }
}
