package org.jiangbu.modeler.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jiangbu.modeler.difference.Change.Area;
import org.jiangbu.modeler.difference.Change.Kind;
import org.jiangbu.modeler.difference.Change.Side;
import org.jiangbu.workflow.release.ModelFiles;

/** Says what is different between two versions of a model with its forms and decision tables; whatever differs is said. */
public final class Comparison {
    private final Names names;
    private final TableWords tables;

    public Comparison(Names names, TableWords tables) {
        this.names = names;
        this.tables = tables;
    }

    /** What changed, the flow first, in the order in which one reads; empty if nothing did. */
    public List<Change> of(ModelFiles before, ModelFiles after) {
        List<Change> beside = new ArrayList<>(new FormComparison(names, before, after).changes());
        beside.addAll(new TableComparison(tables, before, after).changes());
        List<Change> all = new ArrayList<>(flow(before, after, !beside.isEmpty()));
        all.addAll(beside);
        return List.copyOf(all);
    }

    private List<Change> flow(ModelFiles before, ModelFiles after, boolean besideChanged) {
        if (Arrays.equals(before.model(), after.model())) return List.of();
        return flow(drawing(before), drawing(after), besideChanged);
    }

    private static Optional<Drawing> drawing(ModelFiles files) {
        return DrawingReader.read(files.model()).map(drawing -> drawing.with(files));
    }

    List<Change> flow(Optional<Drawing> was, Optional<Drawing> is, boolean besideChanged) {
        if (was.isEmpty() || is.isEmpty()) return List.of(whole(is.isEmpty() ? "unreadable" : "unreadable.before"));
        FlowComparison comparison = new FlowComparison(names, was.get(), is.get());
        List<Change> changes = new ArrayList<>(comparison.changes());
        boolean alone = changes.isEmpty() && !besideChanged;
        if (comparison.layoutMoved()) changes.add(whole(alone ? "layout" : "layout.too"));
        else if (changes.isEmpty() && !comparison.writtenAlike()) changes.add(whole("notation"));
        return changes;
    }

    private static Change whole(String sentence) {
        return new Change(Area.FLOW, Kind.CHANGED, Side.BOTH, List.of(), Phrase.of(sentence));
    }
}
