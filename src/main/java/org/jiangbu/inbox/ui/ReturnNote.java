package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.jiangbu.workflow.CaseStep;

/** Says of an item that came back, before anything else, who sent it back and why. */
class ReturnNote extends Div {
    private ReturnNote(CaseStep last) {
        add(new Span(text("inbox.item.returned", last.stepName(), last.personName())));
        if (last.reasonName() != null) add(new Paragraph(last.reasonName()));
        if (last.opinion() != null) add(new Paragraph(last.opinion()));
        last.notes().forEach(note -> add(new Paragraph(note)));
        addClassName("item-returned");
    }

    /** Nothing where the last step that stands was no return. */
    static Optional<ReturnNote> of(List<CaseStep> steps) {
        return steps.stream()
                .filter(step -> step.takenBack() == null)
                .reduce((before, after) -> after)
                .filter(last -> last.outcome().equals("return"))
                .map(ReturnNote::new);
    }
}
