package org.jiangbu.modeler.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jiangbu.base.Wording;
import org.jiangbu.modeler.difference.Change.Area;
import org.jiangbu.modeler.difference.Change.Kind;
import org.jiangbu.modeler.difference.Change.Side;
import org.jiangbu.modeler.difference.FormSheet.Item;
import org.jiangbu.workflow.check.FormTitles;
import org.jiangbu.workflow.release.ModelFiles;

/** What is different between the forms of two versions, form by form. */
final class FormComparison {
    private final Names names;
    private final ModelFiles before;
    private final ModelFiles after;
    private final ItemFacts facts;
    private final List<Change> found = new ArrayList<>();

    FormComparison(Names names, ModelFiles before, ModelFiles after) {
        this.names = names;
        this.before = before;
        this.after = after;
        this.facts = new ItemFacts(names);
    }

    List<Change> changes() {
        Set<String> keys = new TreeSet<>(before.forms().keySet());
        keys.addAll(after.forms().keySet());
        for (String key : keys) {
            byte[] was = before.forms().get(key);
            byte[] is = after.forms().get(key);
            if (was == null && is != null) added(key, is);
            if (was != null && is == null) note(key, Kind.REMOVED, Phrase.of("form.removed", label(key)));
            if (was != null && is != null && !Arrays.equals(was, is)) changed(key, was, is);
        }
        return found;
    }

    private void added(String key, byte[] is) {
        Object form = label(key);
        List<Object> fields = FormSheet.read(is).stream()
                .flatMap(sheet -> sheet.items().values().stream())
                .<Object>map(Item::label)
                .toList();
        note(
                key,
                Kind.ADDED,
                fields.isEmpty() ? Phrase.of("form.added.empty", form) : Phrase.of("form.added", form, fields));
        FormSheet.read(is).ifPresent(sheet -> sheet.items().values().forEach(item -> facts.settings(item)
                .ifPresent(said -> note(key, Kind.ADDED, Phrase.of("form.settings", form, facts.name(item), said)))));
    }

    private void changed(String key, byte[] old, byte[] now) {
        Object form = label(key);
        Optional<FormSheet> was = FormSheet.read(old);
        Optional<FormSheet> is = FormSheet.read(now);
        if (was.isEmpty() || is.isEmpty()) {
            note(key, Kind.CHANGED, Phrase.of("form.unreadable", form));
            return;
        }
        int told = found.size();
        own(key, form, was.get().own(), is.get().own());
        items(key, form, was.get(), is.get());
        if (told == found.size()) {
            boolean same = was.get().saysTheSame(is.get());
            note(key, Kind.CHANGED, Phrase.of(same ? "form.notation" : "form.other", form));
        }
    }

    private void own(String key, Object form, SortedMap<String, String> was, SortedMap<String, String> is) {
        Set<String> all = new TreeSet<>(was.keySet());
        all.addAll(is.keySet());
        all.stream()
                .filter(fact -> !String.valueOf(was.get(fact)).equals(String.valueOf(is.get(fact))))
                .forEach(fact -> note(
                        key,
                        Kind.CHANGED,
                        Phrase.of("form.changed", form, facts.changed(fact, was.get(fact), is.get(fact)))));
    }

    private void items(String key, Object form, FormSheet was, FormSheet is) {
        was.items().forEach((name, item) -> {
            if (!is.items().containsKey(name)) {
                note(key, Kind.REMOVED, Phrase.of("form.field.removed", form, facts.name(item)));
            }
        });
        is.items().forEach((name, item) -> {
            Item old = was.items().get(name);
            if (old == null) {
                Phrase added = Phrase.of("form.field.added", form, facts.name(item));
                note(
                        key,
                        Kind.ADDED,
                        facts.settings(item)
                                .map(said -> Phrase.of("form.field.added.with", form, facts.name(item), said))
                                .orElse(added));
            } else {
                facts.changes(old, item)
                        .forEach(said -> note(key, Kind.CHANGED, Phrase.of("form.changed", form, said)));
            }
        });
        List<String> order =
                was.items().keySet().stream().filter(is.items()::containsKey).toList();
        List<String> now =
                is.items().keySet().stream().filter(was.items()::containsKey).toList();
        if (!order.equals(now)) note(key, Kind.CHANGED, Phrase.of("form.reordered", form));
    }

    /** By its own name, or the one that it ships with, else by the steps that show it or showed it; its key says something to nobody. */
    private Object label(String key) {
        return own(after, key)
                .or(() -> own(before, key))
                .or(() -> names.formName(key))
                .<Object>map(name -> name)
                .or(() -> stepNames(after, key))
                .or(() -> stepNames(before, key))
                .orElse(key);
    }

    private static Optional<Wording> own(ModelFiles files, String key) {
        return Optional.ofNullable(files.forms().get(key)).flatMap(FormTitles::own);
    }

    private Optional<Object> stepNames(ModelFiles files, String form) {
        List<Object> steps = DrawingReader.read(files.model()).stream()
                .flatMap(drawing -> drawing.showing(form).stream().map(new Labels(names, drawing)::plainly))
                .toList();
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps);
    }

    /** A form is to be seen at the steps that show it. */
    private void note(String key, Kind kind, Phrase sentence) {
        List<String> steps = steps(after, key);
        Side side = Side.BOTH;
        if (steps.isEmpty()) {
            steps = steps(before, key);
            side = Side.BEFORE;
        } else if (steps(before, key).isEmpty()) {
            side = Side.AFTER;
        }
        found.add(new Change(Area.FORM, kind, side, steps, sentence));
    }

    private static List<String> steps(ModelFiles files, String form) {
        return DrawingReader.read(files.model()).stream()
                .flatMap(drawing -> drawing.showing(form).stream())
                .map(Part::id)
                .toList();
    }
}
