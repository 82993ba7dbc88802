package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import org.jiangbu.security.Absence;

/** Says above the inbox that somebody else acts for the person today, or the person for somebody else. */
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
}
