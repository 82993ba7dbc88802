package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import org.jiangbu.secondment.Minutes;
import org.jiangbu.secondment.Secondment;
import org.jiangbu.security.Absence;

/** Says above the inbox that somebody else acts for the person today, or the person for somebody else or another township. */
class AbsenceBanner extends Div {
    AbsenceBanner(AbsenceServices services) {
        addClassName("absence-banner");
        LocalDate today = LocalDate.now(services.clock());
        services.absences().mine().stream()
                .filter(absence -> absence.validOn(today))
                .forEach(absence -> say(services, "inbox.absence.banner.away", absence.substituteId(), absence));
        services.absences().asSubstitute().stream()
                .filter(absence -> absence.validOn(today))
                .forEach(absence -> say(services, "inbox.absence.banner.acting", absence.personId(), absence));
        services.secondments().mine().forEach(lent -> say(services, lent));
        setVisible(getChildren().findAny().isPresent());
    }

    private void say(AbsenceServices services, String key, long other, Absence absence) {
        String name = services.staff().names(List.of(other)).getOrDefault(other, "");
        String sentence = absence.processIds().isEmpty()
                ? text(key, name, absence.to())
                : text(key + ".only", name, absence.to(), AbsenceList.processes(services, absence));
        int kept = services.standingIn().keptBack(other);
        if (kept > 0) sentence += text("inbox.absence.banner.kept", kept);
        add(new Div(VaadinIcon.AIRPLANE.create(), new RouterLink(sentence, AbsencesView.class)));
    }

    /** 抽调支援: until when it lasts, to the minute. */
    private void say(AbsenceServices services, Secondment lent) {
        String key = lent.state() == Secondment.State.RUNNING ? "inbox.lent.now" : "inbox.lent.soon";
        String sentence = text(
                key,
                services.areas().fullName(lent.placeCode()),
                services.roles().title(lent.role()),
                Minutes.of(lent.from()),
                Minutes.of(lent.until()));
        add(new Div(VaadinIcon.EXCHANGE.create(), new Span(sentence)));
    }
}
