package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.MainLayout;
import org.jiangbu.security.Absence;

/** When the current person is away and who acts instead; and for whom the person acts. */
@Route(value = "absences", layout = MainLayout.class)
@Menu(title = "inbox.absence.title", order = 800, icon = "vaadin:airplane")
@PermitAll
public class AbsencesView extends Div implements HasDynamicTitle {
    private final AbsenceServices services;
    private final LocalDate today;
    private final Map<String, String> processes;

    public AbsencesView(AbsenceServices services) {
        this.services = services;
        this.today = LocalDate.now(services.clock());
        this.processes = services.models().processes();
        addClassName("absences");
        show();
    }

    @Override
    public String getPageTitle() {
        return text("inbox.absence.title");
    }

    private void show() {
        removeAll();
        add(Components.primary(
                text("inbox.absence.new"), () -> new AbsenceDialog(services, processes, today, this::show).open()));
        List<Absence> mine = services.absences().mine();
        add(new H3(text("inbox.absence.mine")));
        if (mine.isEmpty()) add(new Paragraph(text("inbox.absence.mine.none")));
        mine.forEach(absence -> add(card(absence, absence.substituteId(), true)));
        List<Absence> others = services.absences().asSubstitute();
        add(new H3(text("inbox.absence.others")));
        if (others.isEmpty()) add(new Paragraph(text("inbox.absence.others.none")));
        others.forEach(absence -> add(card(absence, absence.personId(), false)));
    }

    private Component card(Absence absence, long other, boolean own) {
        String name = services.staff().names(List.of(other)).getOrDefault(other, "");
        Span who = new Span(text(own ? "inbox.absence.by" : "inbox.absence.for", name));
        who.addClassName("title");
        String where = absence.processIds().isEmpty()
                ? text("inbox.absence.all")
                : absence.processIds().stream()
                        .map(id -> processes.getOrDefault(id, id))
                        .sorted()
                        .collect(Collectors.joining(text("inbox.next.comma")));
        Span facts = new Span(text("inbox.absence.facts", absence.from(), absence.to(), where));
        facts.addClassName("secondary");
        Div card = new Div(
                new Div(
                        who,
                        absence.validOn(today)
                                ? Components.state(VaadinIcon.AIRPLANE, text("inbox.absence.now"), "warning")
                                : Components.state(VaadinIcon.CALENDAR, text("inbox.absence.later"), "contrast")),
                facts);
        if (absence.note() != null) card.add(new Span(absence.note()));
        if (own) card.add(end(absence));
        card.addClassName("absence");
        return card;
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
