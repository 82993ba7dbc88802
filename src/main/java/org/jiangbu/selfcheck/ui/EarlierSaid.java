package org.jiangbu.selfcheck.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangbu.selfcheck.Earlier;

/** What was handed in before of an item that is otherwise now: in one line what has changed; opened, the answer of then. */
class EarlierSaid extends Details {
    EarlierSaid(Earlier earlier, Map<Long, String> names) {
        addClassName("villages-said");
        List<String> changes = new ArrayList<>();
        if (earlier.otherwise()) changes.add(text("selfcheck.view.changed.answer"));
        if (earlier.filesAdded() > 0) changes.add(text("selfcheck.view.changed.files-added", earlier.filesAdded()));
        if (earlier.filesRemoved() > 0) {
            changes.add(text("selfcheck.view.changed.files-removed", earlier.filesRemoved()));
        }
        setSummaryText(text("selfcheck.view.changed.since", String.join(text("selfcheck.list.comma"), changes)));
        setWidthFull();
        Div then = new Div(
                new Span(text("selfcheck.view.changed.then")),
                AnswerText.state(earlier.said().verdict()),
                new AnswerText(earlier.said(), names));
        then.addClassName("earlier-said");
        add(then);
    }
}
