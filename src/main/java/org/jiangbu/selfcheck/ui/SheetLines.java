package org.jiangbu.selfcheck.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.Components;
import org.jiangbu.selfcheck.Answer;
import org.jiangbu.selfcheck.CheckFile;
import org.jiangbu.selfcheck.CheckFiles;
import org.jiangbu.selfcheck.SelfChecks;
import org.jiangbu.selfcheck.Sheet;
import org.jiangbu.selfcheck.Verdict;

/** The lines of a check, one card each: to read, to answer, or to give back. */
class SheetLines extends Div {
    private static final int LONGEST_REASON = 300;

    private final SelfChecks checks;
    private final CheckFiles files;
    private final Sheet sheet;
    private final List<AnswerFields> fields = new ArrayList<>();
    private final Map<Long, String> returned = new LinkedHashMap<>();

    /** @param returning whether the reader may give items back */
    SheetLines(SelfChecks checks, CheckFiles files, Sheet sheet, boolean returning) {
        this.checks = checks;
        this.files = files;
        this.sheet = sheet;
        addClassName("sheet-lines");
        List<CheckFile> all = files.of(sheet.check().caseKey());
        sheet.lines().forEach(line -> add(card(line, all, returning)));
    }

    private Card card(Sheet.Line line, List<CheckFile> all, boolean returning) {
        long item = line.item().id();
        Card card = new Card(line.item().position() + ". " + line.item().subject(), verdict(line));
        card.note(line.item().standard());
        if (line.figure() != null && line.now() != null) card.add(new Measured(line, line.figure(), line.now()));
        if (line.returned() != null) {
            card.add(Components.state(
                    VaadinIcon.ARROW_BACKWARD, text("selfcheck.view.returned", line.returned()), "warning"));
        }
        if (sheet.editable()) {
            AnswerFields answer = new AnswerFields(
                    line, (entry, revision) -> checks.answer(sheet.check().caseKey(), item, entry, revision));
            fields.add(answer);
            card.add(answer);
        } else if (line.answer() != null) {
            card.add(answer(line.answer()));
        }
        if (!line.item().evidence().isEmpty())
            card.note(text("selfcheck.view.evidence", line.item().evidence()));
        card.add(new FileBox(
                files,
                all.stream()
                        .filter(file -> file.itemId() == item && file.findingKey() == null)
                        .toList(),
                sheet.editable(),
                (name, content) -> files.add(sheet.check().caseKey(), item, name, content)));
        if (returning) card.add(reason(line));
        return card;
    }

    private Component verdict(Sheet.Line line) {
        if (sheet.editable() || line.answer() == null) return new Span();
        return state(line.answer().verdict());
    }

    private static Span state(Verdict verdict) {
        return switch (verdict) {
            case MET -> Components.state(VaadinIcon.CHECK_CIRCLE, text("selfcheck.verdict.MET"), "success");
            case PARTLY -> Components.state(VaadinIcon.ADJUST, text("selfcheck.verdict.PARTLY"), "warning");
            case NOT_MET -> Components.state(VaadinIcon.CLOSE_CIRCLE, text("selfcheck.verdict.NOT_MET"), "error");
            case NOT_APPLICABLE ->
                Components.state(VaadinIcon.MINUS_CIRCLE_O, text("selfcheck.verdict.NOT_APPLICABLE"), "contrast");
        };
    }

    private static Div answer(Answer answer) {
        Div said = new Div();
        said.addClassName("answer");
        if (!answer.words().isEmpty()) said.add(new Div(new Span(answer.words())));
        if (answer.verdict().isProblem()) {
            said.add(
                    new Div(new Span(text("selfcheck.view.problem.is", answer.problem()))),
                    new Div(new Span(text("selfcheck.view.measure.is", answer.measure()))));
        }
        return said;
    }

    private TextArea reason(Sheet.Line line) {
        TextArea reason = new TextArea(text("selfcheck.view.reason"));
        reason.setAriaLabel(text("selfcheck.view.reason.for", line.item().subject()));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        reason.addValueChangeListener(written -> {
            String words = written.getValue().strip();
            if (words.isEmpty()) {
                returned.remove(line.item().id());
            } else {
                returned.put(line.item().id(), words);
            }
        });
        return reason;
    }

    /** Reasons by item of what is to go back. */
    Map<Long, String> returned() {
        return returned;
    }

    /** Whether an answer was entered that is not kept. */
    boolean isUnsaved() {
        return fields.stream().anyMatch(AnswerFields::isUnsaved);
    }
}
