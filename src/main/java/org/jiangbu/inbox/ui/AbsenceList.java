package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.security.Absence;

/** The absences of a person that are not over, each as a card; own ones or, for an administrator, another's can be ended. */
class AbsenceList extends Div {
    private final transient AbsenceServices services;
    private final long person;

    AbsenceList(AbsenceServices services, long person) {
        this.services = services;
        this.person = person;
        addClassName("absences");
        show();
    }

    /** Reads them anew. */
    void show() {
        removeAll();
        List<Absence> absences = services.absences().of(person);
        if (absences.isEmpty()) add(new Paragraph(text("inbox.absence.mine.none")));
        absences.forEach(absence -> {
            Div card = card(services, absence, absence.substituteId(), "inbox.absence.by");
            card.add(end(absence));
            add(card);
        });
    }

    /** An absence with the other person's name. */
    static Div card(AbsenceServices services, Absence absence, long other, String key) {
        String name = services.staff().names(List.of(other)).getOrDefault(other, "");
        Span who = new Span(text(key, name));
        who.addClassName("title");
        String where = absence.processIds().isEmpty() ? text("inbox.absence.all") : processes(services, absence);
        Span facts = new Span(text("inbox.absence.facts", absence.from(), absence.to(), where));
        facts.addClassName("secondary");
        Component state = absence.validOn(LocalDate.now(services.clock()))
                ? Components.state(VaadinIcon.AIRPLANE, text("inbox.absence.now"), "warning")
                : Components.state(VaadinIcon.CALENDAR, text("inbox.absence.later"), "contrast");
        Div card = new Div(new Div(who, state), facts);
        if (absence.note() != null) card.add(new Span(absence.note()));
        card.addClassName("absence");
        return card;
    }

    /** The names of the chosen processes. */
    static String processes(AbsenceServices services, Absence absence) {
        return absence.processIds().stream()
                .map(id -> services.models().processes().getOrDefault(id, id))
                .sorted()
                .collect(Collectors.joining(text("base.ui.comma")));
    }

    private Button end(Absence absence) {
        Button end = new Button(text("inbox.absence.end"), click -> Components.confirm(
                        text("inbox.absence.end.question"),
                        text("inbox.absence.end.consequence"),
                        text("inbox.absence.end"),
                        () -> end(absence.id()))
                .open());
        end.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return end;
    }

    private void end(long id) {
        try {
            services.absences().end(id);
            Components.done(text("inbox.absence.ended"));
        } catch (Refusal refusal) {
            Components.warn(refusal.sentence(services.messages()));
        }
        show();
    }
}
