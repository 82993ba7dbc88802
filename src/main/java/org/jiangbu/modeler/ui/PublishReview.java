package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jiangbu.modeler.Draft;
import org.jiangbu.modeler.difference.Change;
import org.jiangbu.workflow.release.Release;

/** What who publishes a draft agrees to: what it changes in the version in force, sentence by sentence, and what then follows. */
class PublishReview extends Div {
    PublishReview(ModelerServices services, Draft draft) {
        addClassName("publish-review");
        services.differences().base(draft.id()).ifPresent(base -> changes(services, draft, base));
        add(new ReplayNote(services, draft), new Paragraph(text("modeler.publish.consequence")));
    }

    private void changes(ModelerServices services, Draft draft, Release base) {
        List<Change> changes = services.differences().of(draft.id(), base).changes();
        add(new Paragraph(
                changes.isEmpty()
                        ? text("modeler.publish.same", base.version())
                        : text("modeler.publish.changes", base.version(), changes.size())));
        UnorderedList sentences = new UnorderedList();
        changes.forEach(change -> sentences.add(new ListItem(
                change.sentence().in(services.messages(), services.messages().locale()))));
        if (!changes.isEmpty()) add(sentences);
    }
}
