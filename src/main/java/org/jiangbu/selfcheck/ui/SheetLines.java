package org.jiangbu.selfcheck.ui;

import static java.util.stream.Collectors.joining;
import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.Unsaved;
import org.jiangbu.selfcheck.CheckItem;
import org.jiangbu.selfcheck.Sheet;
import org.jiangbu.selfcheck.VillageAnswers;
import org.jspecify.annotations.Nullable;

/** The lines of a check, one card each: to read, to answer, or to give back. */
class SheetLines extends Div {
    private static final int LONGEST_REASON = 300;

    private final CheckServices services;
    private final Sheet sheet;
    private final Map<Long, String> names;
    private final Map<Long, String> owners;
    private final LocalDate usualTerm;
    private final List<AnswerFields> fields = new ArrayList<>();
    private final Map<Long, String> returned = new LinkedHashMap<>();

    /** @param returning whether the reader may give items back */
    SheetLines(CheckServices services, Sheet sheet, boolean returning) {
        this.services = services;
        this.sheet = sheet;
        String key = sheet.check().caseKey();
        Map<Long, VillageAnswers> villages = services.villages(sheet.check());
        names = services.names(sheet, villages.values());
        owners = sheet.editable() ? services.checks().owners(key) : Map.of();
        usualTerm = services.checks().usualTerm();
        addClassName("sheet-lines");
        Doubts doubts = new Doubts(sheet, services.files().of(key));
        if (sheet.editable() && sheet.correcting()) add(new Paragraph(text("selfcheck.view.correct-help")));
        if (!sheet.changed().isEmpty()) add(changes());
        doubts.sentences().forEach(doubt -> add(Components.state(VaadinIcon.WARNING, doubt, "warning")));
        sheet.lines()
                .forEach(line -> add(
                        card(line, doubts, returning, villages.get(line.item().id()), isOpen(line))));
    }

    /** What is doubtful of the answers and files as they are kept now. */
    Doubts doubts() {
        String key = sheet.check().caseKey();
        return new Doubts(services.checks().sheet(key), services.files().of(key));
    }

    /** Where single items went back, the others stand; who changes one of them all the same says so first. */
    private boolean isOpen(Sheet.Line line) {
        return sheet.editable()
                && (!sheet.correcting() || line.returned() != null || line.answer() == null || line.earlier() != null);
    }

    /** Which items are otherwise than the county saw them last, and which of those it had not given back. */
    private Component changes() {
        boolean singly = sheet.lines().stream().anyMatch(line -> line.returned() != null);
        List<Sheet.Line> beside = sheet.changed().stream()
                .filter(line -> singly && line.returned() == null)
                .toList();
        String words = text("selfcheck.view.changed.items", sheet.changed().size(), positions(sheet.changed()));
        return Components.state(
                VaadinIcon.EDIT,
                beside.isEmpty() ? words : words + text("selfcheck.view.changed.beside", positions(beside)),
                "warning");
    }

    private static String positions(List<Sheet.Line> lines) {
        return lines.stream()
                .map(line -> Integer.toString(line.item().position()))
                .collect(joining(text("selfcheck.list.comma")));
    }

    private Card card(
            Sheet.Line line, Doubts doubts, boolean returning, @Nullable VillageAnswers villages, boolean open) {
        String key = sheet.check().caseKey();
        long item = line.item().id();
        Card card = new Card(line.item().position() + ". " + line.item().subject(), marks(line, open));
        card.note(line.item().standard());
        if (line.figure() != null && line.now() != null) card.add(new Measured(line, line.figure(), line.now()));
        if (villages != null) card.add(new VillagesSaid(villages, line.figure(), services.areas(), names));
        if (line.returned() != null) {
            card.add(Components.state(
                    VaadinIcon.ARROW_BACKWARD,
                    text(
                            sheet.check().filling() ? "selfcheck.view.returned" : "selfcheck.view.returned.before",
                            line.returned()),
                    sheet.check().filling() ? "warning" : "contrast"));
        }
        if (open) {
            AnswerFields answer = new AnswerFields(line, owners, usualTerm, (entry, revision) -> services.checks()
                    .answer(key, item, entry, revision));
            fields.add(answer);
            card.add(answer);
        } else if (line.answer() != null) {
            card.add(new AnswerText(line.answer().entry(), names));
        }
        if (line.earlier() != null) card.add(new EarlierSaid(line.earlier(), names));
        if (sheet.editable() && !open) card.add(opening(card, line, doubts, villages));
        if (!line.item().evidence().isEmpty())
            card.note(text("selfcheck.view.evidence", line.item().evidence()));
        if (doubts.lacksEvidence(line)) {
            card.add(Components.state(VaadinIcon.PAPERCLIP, text("selfcheck.view.evidence.none"), "warning"));
        }
        if (doubts.saysOtherwise(line)) {
            card.add(Components.state(VaadinIcon.WARNING, text("selfcheck.view.otherwise"), "warning"));
        }
        card.add(new FileBox(services.files(), doubts.filesOf(line), open, (name, content) -> services.files()
                .add(key, item, name, content)));
        if (returning) card.add(reason(line));
        return card;
    }

    private static Div marks(Sheet.Line line, boolean open) {
        Div marks = new Div();
        marks.addClassName("check-state");
        if (line.earlier() != null) {
            marks.add(Components.state(VaadinIcon.EDIT, text("selfcheck.view.changed"), "warning"));
        }
        if (!open && line.answer() != null) {
            marks.add(AnswerText.state(line.answer().verdict()));
        }
        return marks;
    }

    private Button opening(Card card, Sheet.Line line, Doubts doubts, @Nullable VillageAnswers villages) {
        Button change = new Button(
                text("selfcheck.view.change"),
                VaadinIcon.EDIT.create(),
                click -> replace(card, card(line, doubts, false, villages, true)));
        change.addThemeVariants(ButtonVariant.LUMO_SMALL);
        change.setAriaLabel(text("selfcheck.view.change.of", line.item().subject()));
        change.setTooltipText(text("selfcheck.view.change.hint"));
        return change;
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
            Unsaved.mark(this, !returned.isEmpty());
        });
        return reason;
    }

    /** Reasons by item of what is to go back. */
    Map<Long, String> returned() {
        return returned;
    }

    /** The numbers of what is to go back, in the order of the list. */
    List<Integer> positionsReturned() {
        return sheet.lines().stream()
                .map(Sheet.Line::item)
                .filter(item -> returned.containsKey(item.id()))
                .map(CheckItem::position)
                .toList();
    }

    /** Whether an answer was entered that is not kept. */
    boolean isUnsaved() {
        return fields.stream().anyMatch(AnswerFields::isUnsaved);
    }

    /** What is lost if the lines are left now: answers that are not whole, or reasons for which nothing was returned yet. */
    Optional<Unsaved> unsaved() {
        if (isUnsaved()) return Optional.of(lost("selfcheck.view.leave"));
        return returned.isEmpty() ? Optional.empty() : Optional.of(lost("selfcheck.view.leave.reasons"));
    }

    private static Unsaved lost(String key) {
        return new Unsaved(text(key + ".title"), text(key + ".consequence"), text("selfcheck.view.leave"));
    }
}
