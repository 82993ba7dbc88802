package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import org.jiangbu.base.Messages;
import org.jiangbu.base.ui.Components;
import org.jiangbu.modeler.Difference;
import org.jiangbu.modeler.difference.Change;
import org.jiangbu.modeler.difference.Change.Kind;
import org.jiangbu.modeler.difference.Change.Side;
import org.jiangbu.modeler.ui.editor.EditorWords;
import org.jiangbu.modeler.ui.editor.Mark;
import org.jiangbu.modeler.ui.editor.ProcessEditor;
import org.jiangbu.workflow.release.ModelFiles;

/** Two versions of a process: what changed in sentences, and below them both pictures with marks. */
public class DifferencePanel extends Div {
    private final transient EditorWords words;
    private final transient Messages messages;

    public DifferencePanel(EditorWords words, Messages messages) {
        this.words = words;
        this.messages = messages;
        addClassName("difference");
    }

    /**
     * Shows a difference in the place of what is shown.
     *
     * @param before what the earlier picture is called
     * @param after what the later one is called
     */
    public void show(Difference difference, String before, String after) {
        removeAll();
        if (difference.changes().isEmpty()) {
            add(Components.empty(
                    VaadinIcon.CHECK_CIRCLE_O, text("difference.view.same"), text("difference.view.same.next")));
            return;
        }
        ProcessEditor old = picture(difference.before(), difference.changes(), Side.BEFORE);
        ProcessEditor now = picture(difference.after(), difference.changes(), Side.AFTER);
        ChangeList list = new ChangeList(difference.changes(), messages, change -> tell(change, old, now));
        Div pictures = new Div(framed(before, old), framed(after, now));
        pictures.addClassName("pictures");
        add(list, pictures);
        list.first().ifPresent(change -> say(change, old, now));
    }

    private ProcessEditor picture(ModelFiles files, List<Change> changes, Side side) {
        ProcessEditor picture = new ProcessEditor(words, files.besideTexts());
        picture.setReadOnly(true);
        picture.open(files.modelText(), 0);
        picture.mark(marks(changes, side));
        return picture;
    }

    private static Section framed(String title, ProcessEditor picture) {
        Section frame = new Section(new H3(title), picture);
        frame.addClassName("picture");
        return frame;
    }

    /** Each element once; what came or went is told before what was changed about it. */
    private List<Mark> marks(List<Change> changes, Side side) {
        List<Mark> marks = new ArrayList<>();
        for (Kind kind : List.of(Kind.ADDED, Kind.REMOVED, Kind.CHANGED)) {
            changes.stream()
                    .filter(change -> shown(change) == kind && (change.side() == side || change.side() == Side.BOTH))
                    .flatMap(change -> change.elementIds().stream())
                    .distinct()
                    .filter(id ->
                            marks.stream().noneMatch(mark -> mark.elementId().equals(id)))
                    .toList()
                    .forEach(id -> marks.add(new Mark(id, Mark.Kind.valueOf(kind.name()), sentences(changes, id))));
        }
        return marks;
    }

    /** A form or a table that comes or goes changes the step that uses it. */
    private static Kind shown(Change change) {
        return change.area() == Change.Area.FLOW ? change.kind() : Kind.CHANGED;
    }

    private String sentences(List<Change> changes, String elementId) {
        return changes.stream()
                .filter(change -> change.elementIds().contains(elementId))
                .map(this::sentence)
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }

    private String sentence(Change change) {
        return change.sentence().in(messages, messages.locale());
    }

    private void tell(Change change, ProcessEditor old, ProcessEditor now) {
        ProcessEditor seen = say(change, old, now);
        seen.getElement().executeJs("this.scrollIntoView({block: 'nearest', behavior: 'smooth'})");
    }

    /** Selects the element in both pictures, with the sentence where it is best seen, which is given back. */
    private ProcessEditor say(Change change, ProcessEditor old, ProcessEditor now) {
        ProcessEditor seen = change.side() == Side.BEFORE ? old : now;
        ProcessEditor other = seen == now ? old : now;
        String element = change.elementIds().get(0);
        seen.point(element, sentence(change));
        other.point(element, "");
        return seen;
    }
}
