package org.jiangbu.modeler.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jiangbu.modeler.difference.Change.Area;
import org.jiangbu.modeler.difference.Change.Kind;
import org.jiangbu.modeler.difference.Change.Side;
import org.jiangbu.workflow.check.ModelFile;
import org.jiangbu.workflow.check.TableXml;
import org.jiangbu.workflow.release.ModelFiles;
import org.jiangbu.workflow.table.Column;
import org.jiangbu.workflow.table.DecisionTable;
import org.jiangbu.workflow.table.Row;

/** What is different between the decision tables of two versions, table by table. */
final class TableComparison {
    private final TableWords words;
    private final ModelFiles before;
    private final ModelFiles after;
    private final List<Change> found = new ArrayList<>();

    TableComparison(TableWords words, ModelFiles before, ModelFiles after) {
        this.words = words;
        this.before = before;
        this.after = after;
    }

    List<Change> changes() {
        Set<String> keys = new TreeSet<>(before.tables().keySet());
        keys.addAll(after.tables().keySet());
        for (String key : keys) {
            byte[] was = before.tables().get(key);
            byte[] is = after.tables().get(key);
            if (was == null && is != null) added(key, is);
            if (was != null && is == null) {
                String name = read(key, was).map(DecisionTable::name).orElse(key);
                note(key, Kind.REMOVED, Phrase.of("table.removed", name));
            }
            if (was != null && is != null && !Arrays.equals(was, is)) changed(key, was, is);
        }
        return found;
    }

    private static Optional<DecisionTable> read(String key, byte[] content) {
        return TableXml.read(new ModelFile(key + DecisionTable.FILE, content));
    }

    private void added(String key, byte[] is) {
        Optional<DecisionTable> table = read(key, is);
        note(
                key,
                Kind.ADDED,
                Phrase.of("table.added", table.map(DecisionTable::name).orElse(key)));
        table.ifPresent(one -> one.rows().forEach(row -> row(key, one, row, Kind.ADDED, "table.row.new")));
    }

    private void changed(String key, byte[] old, byte[] now) {
        Optional<DecisionTable> was = read(key, old);
        Optional<DecisionTable> is = read(key, now);
        if (was.isEmpty() || is.isEmpty()) {
            note(
                    key,
                    Kind.CHANGED,
                    Phrase.of(
                            "table.unreadable",
                            was.or(() -> is).map(DecisionTable::name).orElse(key)));
            return;
        }
        int told = found.size();
        if (!was.get().name().equals(is.get().name())) {
            note(
                    key,
                    Kind.CHANGED,
                    Phrase.of("table.renamed", was.get().name(), is.get().name()));
        }
        columns(key, was.get(), is.get());
        rows(key, was.get(), is.get());
        if (told == found.size())
            note(key, Kind.CHANGED, Phrase.of("table.notation", is.get().name()));
    }

    private void columns(String key, DecisionTable was, DecisionTable is) {
        was.columns().stream()
                .filter(column -> !is.columns().contains(column))
                .forEach(column ->
                        note(key, Kind.REMOVED, Phrase.of("table.column.removed", is.name(), words.column(column))));
        is.columns().stream()
                .filter(column -> !was.columns().contains(column))
                .forEach(column ->
                        note(key, Kind.ADDED, Phrase.of("table.column.added", is.name(), words.column(column))));
        List<Column> stayed =
                was.columns().stream().filter(is.columns()::contains).toList();
        List<Column> now = is.columns().stream().filter(was.columns()::contains).toList();
        if (!stayed.equals(now)) note(key, Kind.CHANGED, Phrase.of("table.column.reordered", is.name()));
    }

    /** A row is known again by its id; what it says counts, not in which columns it says nothing. */
    private void rows(String key, DecisionTable was, DecisionTable is) {
        Set<String> ids = new HashSet<>();
        is.rows().forEach(row -> ids.add(row.id()));
        was.rows().stream()
                .filter(row -> !ids.contains(row.id()))
                .forEach(row -> row(key, was, row, Kind.REMOVED, "table.row.removed"));
        for (Row row : is.rows()) {
            Optional<Row> old =
                    was.rows().stream().filter(one -> one.id().equals(row.id())).findFirst();
            if (old.isEmpty()) row(key, is, row, Kind.ADDED, "table.row.added");
            else changed(key, was, old.get(), is, row);
        }
        List<String> order =
                was.rows().stream().map(Row::id).filter(ids::contains).toList();
        List<String> now =
                is.rows().stream().map(Row::id).filter(order::contains).toList();
        if (!order.equals(now)) note(key, Kind.CHANGED, Phrase.of("table.row.reordered", is.name()));
    }

    private void changed(String key, DecisionTable was, Row old, DecisionTable is, Row row) {
        Phrase then = words.row(was, old);
        Phrase now = words.row(is, row);
        int number = is.rows().indexOf(row) + 1;
        if (!then.equals(now)) {
            note(key, Kind.CHANGED, Phrase.of("table.row.changed", is.name(), number, then, now));
        }
        if (!old.note().equals(row.note())) {
            note(key, Kind.CHANGED, Phrase.of("table.row.note", is.name(), number, said(old.note()), said(row.note())));
        }
    }

    private static Phrase said(String note) {
        return note.isEmpty() ? Phrase.of("none") : Phrase.of("quoted", note);
    }

    private void row(String key, DecisionTable table, Row row, Kind kind, String sentence) {
        int number = table.rows().indexOf(row) + 1;
        note(key, kind, Phrase.of(sentence, table.name(), number, words.row(table, row)));
    }

    /** A table is to be seen at the steps that decide by it. */
    private void note(String key, Kind kind, Phrase sentence) {
        List<String> now = steps(after, key);
        List<String> then = steps(before, key);
        Side side = now.isEmpty() ? Side.BEFORE : then.isEmpty() ? Side.AFTER : Side.BOTH;
        found.add(new Change(Area.TABLE, kind, side, now.isEmpty() ? then : now, sentence));
    }

    private static List<String> steps(ModelFiles files, String table) {
        return DrawingReader.read(files.model()).stream()
                .flatMap(drawing -> drawing.decidingBy(table).stream())
                .map(Part::id)
                .toList();
    }
}
