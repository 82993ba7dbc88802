package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.MainLayout;
import org.jiangbu.security.Absence;

/** When the current person is away and who acts instead; and for whom the person acts. */
@Route(value = "absences", layout = MainLayout.class)
@Menu(title = "inbox.absence.title", order = 800, icon = "vaadin:airplane")
@PermitAll
public class AbsencesView extends Div implements HasDynamicTitle {

    public AbsencesView(AbsenceServices services) {
        long me = services.user().id();
        addClassName("absences");
        AbsenceList mine = new AbsenceList(services, me);
        add(Components.primary(text("inbox.absence.new"), () -> new AbsenceDialog(services, me, mine::show).open()));
        add(new H3(text("inbox.absence.mine")), mine);
        List<Absence> others = services.absences().asSubstitute();
        add(new H3(text("inbox.absence.others")));
        if (others.isEmpty()) add(new Paragraph(text("inbox.absence.others.none")));
        others.forEach(absence -> add(AbsenceList.card(services, absence, absence.personId(), "inbox.absence.for")));
    }

    @Override
    public String getPageTitle() {
        return text("inbox.absence.title");
    }
}
