package org.jiangbu.modeler.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jiangbu.modeler.difference.Change.Area;
import org.jiangbu.modeler.difference.Change.Kind;
import org.jiangbu.modeler.difference.Change.Side;
import org.jiangbu.workflow.release.ModelFiles;

/** Says what is different between two versions of a model with its forms; whatever differs is said. */
public final class Comparison {
    private final Names names;

    public Comparison(Names names) {
        this.names = names;
    }

    /** What changed, the flow first, in the order in which one reads; empty if nothing did. */
    public List<Change> of(ModelFiles before, ModelFiles after) {
        List<Change> forms = new FormComparison(names, before, after).changes();
        List<Change> all = new ArrayList<>(flow(before, after, !forms.isEmpty()));
        all.addAll(forms);
        return List.copyOf(all);
    }

    private List<Change> flow(ModelFiles before, ModelFiles after, boolean formsChanged) {
        if (Arrays.equals(before.model(), after.model())) return List.of();
        return flow(drawing(before), drawing(after), formsChanged);
    }

    private static Optional<Drawing> drawing(ModelFiles files) {
        return DrawingReader.read(files.model()).map(drawing -> drawing.with(files.forms()));
    }

    List<Change> flow(Optional<Drawing> was, Optional<Drawing> is, boolean formsChanged) {
        if (was.isEmpty() || is.isEmpty()) return List.of(whole(is.isEmpty() ? "unreadable" : "unreadable.before"));
        FlowComparison comparison = new FlowComparison(names, was.get(), is.get());
        List<Change> changes = new ArrayList<>(comparison.changes());
        boolean alone = changes.isEmpty() && !formsChanged;
        if (comparison.layoutMoved()) changes.add(whole(alone ? "layout" : "layout.too"));
        else if (changes.isEmpty() && !comparison.writtenAlike()) changes.add(whole("notation"));
        return changes;
    }

    private static Change whole(String sentence) {
        return new Change(Area.FLOW, Kind.CHANGED, Side.BOTH, List.of(), Phrase.of(sentence));
    }
}
