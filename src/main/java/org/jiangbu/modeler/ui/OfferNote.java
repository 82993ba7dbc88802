package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.jiangbu.modeler.Draft;
import org.jiangbu.workflow.release.Release;

/** Says that the application came with another flow than the one in force, which waits as a draft, and leads there. */
final class OfferNote {
    private OfferNote() {}

    /** Of a draft that nobody has begun with: which flow it is, what stays in force, and what is to be done. */
    static Div of(Draft draft, ModelerServices services) {
        String next = text(services.designs().mayDesign() ? "modeler.offer.next" : "modeler.offer.next.others");
        return note(draft, text("modeler.offer", services.process(draft.processId()), next));
    }

    /** Of a draft beside the versions of its flow. */
    static Div beside(Draft draft, Release inForce) {
        return note(draft, text("modeler.offer.beside", inForce.version()));
    }

    private static Div note(Draft draft, String what) {
        Div note = new Div(new Span(what), new RouterLink(text("modeler.offer.open"), DraftView.class, draft.id()));
        note.addClassName("flow-offer");
        note.getElement().setAttribute("role", "status");
        return note;
    }
}
