package org.jiangbu.selfcheck.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
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
import org.jiangbu.selfcheck.CheckFile;
import org.jiangbu.selfcheck.CheckItem;
import org.jiangbu.selfcheck.Sheet;
import org.jiangbu.selfcheck.Verdict;
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
        List<CheckFile> files = services.files().of(key);
        long without = sheet.lines().stream().filter(line -> lacks(line, files)).count();
        if (without > 0) {
            add(Components.state(VaadinIcon.PAPERCLIP, text("selfcheck.view.evidence.lacking", without), "warning"));
        }
        sheet.lines()
                .forEach(line -> add(
                        card(line, files, returning, villages.get(line.item().id()))));
    }

    private Card card(Sheet.Line line, List<CheckFile> all, boolean returning, @Nullable VillageAnswers villages) {
        String key = sheet.check().caseKey();
        long item = line.item().id();
        Card card = new Card(line.item().position() + ". " + line.item().subject(), verdict(line));
        card.note(line.item().standard());
        if (line.figure() != null && line.now() != null) card.add(new Measured(line, line.figure(), line.now()));
        if (villages != null) card.add(new VillagesSaid(villages, line.figure(), services.areas(), names));
        if (line.returned() != null) {
            card.add(Components.state(
                    VaadinIcon.ARROW_BACKWARD, text("selfcheck.view.returned", line.returned()), "warning"));
        }
        if (sheet.editable()) {
            AnswerFields answer = new AnswerFields(line, owners, usualTerm, (entry, revision) -> services.checks()
                    .answer(key, item, entry, revision));
            fields.add(answer);
            card.add(answer);
        } else if (line.answer() != null) {
            card.add(new AnswerText(line.answer(), names));
        }
        if (!line.item().evidence().isEmpty())
            card.note(text("selfcheck.view.evidence", line.item().evidence()));
        if (lacks(line, all)) {
            card.add(Components.state(VaadinIcon.PAPERCLIP, text("selfcheck.view.evidence.none"), "warning"));
        }
        card.add(new FileBox(services.files(), filesOf(line, all), sheet.editable(), (name, content) -> services.files()
                .add(key, item, name, content)));
        if (returning) card.add(reason(line));
        return card;
    }

    private static List<CheckFile> filesOf(Sheet.Line line, List<CheckFile> all) {
        return all.stream()
                .filter(file -> file.itemId() == line.item().id() && file.findingKey() == null)
                .toList();
    }

    /** Whether the evidence that the county wants is not there, though an answer is. */
    private static boolean lacks(Sheet.Line line, List<CheckFile> all) {
        return !line.item().evidence().isEmpty()
                && line.answer() != null
                && line.answer().verdict() != Verdict.NOT_APPLICABLE
                && filesOf(line, all).isEmpty();
    }

    private Component verdict(Sheet.Line line) {
        if (sheet.editable() || line.answer() == null) return new Span();
        return AnswerText.state(line.answer().verdict());
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
