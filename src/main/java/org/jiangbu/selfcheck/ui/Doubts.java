package org.jiangbu.selfcheck.ui;

import static java.util.stream.Collectors.joining;
import static org.jiangbu.base.ui.Components.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jiangbu.selfcheck.CheckFile;
import org.jiangbu.selfcheck.Figure;
import org.jiangbu.selfcheck.Sheet;
import org.jiangbu.selfcheck.Verdict;

/**
 * Where the answers of a check rest on nothing, or say otherwise than the system's own figure: whoever hands in is told and
 * asked, whoever reviews reads it. Nothing is held up, since the papers may lie in the office and the figure may be behind.
 */
class Doubts {
    /** A share that is whole, in thousandths. */
    private static final long WHOLE = 1000;

    private final Sheet sheet;
    private final List<CheckFile> files;

    Doubts(Sheet sheet, List<CheckFile> files) {
        this.sheet = sheet;
        this.files = files;
    }

    /** The files of a line itself, not those of what was found by it. */
    List<CheckFile> filesOf(Sheet.Line line) {
        return files.stream()
                .filter(file -> file.itemId() == line.item().id() && file.findingKey() == null)
                .toList();
    }

    /** Whether the evidence that the county wants is not there, though an answer is. */
    boolean lacksEvidence(Sheet.Line line) {
        return !line.item().evidence().isEmpty()
                && line.answer() != null
                && line.answer().verdict() != Verdict.NOT_APPLICABLE
                && filesOf(line).isEmpty();
    }

    /** Whether the item is answered as met while a share that the system draws for it is not whole. */
    boolean saysOtherwise(Sheet.Line line) {
        return line.figure() != null
                && line.figure().unit() == Figure.Unit.PERMILLE
                && line.now() != null
                && line.now() < WHOLE
                && line.answer() != null
                && line.answer().verdict() == Verdict.MET;
    }

    /** One sentence for each kind of doubt, naming its items; none where there is no doubt. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentence("selfcheck.view.evidence.lacking", this::lacksEvidence).ifPresent(sentences::add);
        sentence("selfcheck.view.otherwise.items", this::saysOtherwise).ifPresent(sentences::add);
        return sentences;
    }

    /** The same once every item has an answer; until then the check cannot be handed in, and that is what is to be said. */
    List<String> whenComplete() {
        return sheet.unanswered().isEmpty() ? sentences() : List.of();
    }

    private Optional<String> sentence(String key, Predicate<Sheet.Line> doubtful) {
        List<Sheet.Line> lines = sheet.lines().stream().filter(doubtful).toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(text(
                        key,
                        lines.size(),
                        lines.stream()
                                .map(line -> Integer.toString(line.item().position()))
                                .collect(joining(text("selfcheck.list.comma")))));
    }
}
