package org.jiangbu.selfcheck.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jiangbu.base.ui.Card;
import org.jiangbu.region.Areas;
import org.jiangbu.security.Roles;
import org.jiangbu.selfcheck.CheckFiles;
import org.jiangbu.selfcheck.SelfCheck;
import org.jiangbu.selfcheck.SelfChecks;
import org.jiangbu.selfcheck.Sheet;

/** One self-check with its lines and, where villages fill in their parts, those. */
@Route("self-check")
@RolesAllowed({
    Roles.VILLAGE_CADRE,
    Roles.TOWNSHIP_CLERK,
    Roles.TOWNSHIP_LEADER,
    Roles.COUNTY_REVIEWER,
    Roles.COUNTY_LEADER,
    Roles.AUDITOR,
    Roles.HEADQUARTERS
})
public class SelfCheckView extends VerticalLayout implements HasUrlParameter<String>, HasDynamicTitle {
    private final transient SelfChecks checks;
    private final transient CheckFiles files;
    private final transient Areas areas;
    private String title = "";

    public SelfCheckView(SelfChecks checks, CheckFiles files, Areas areas) {
        this.checks = checks;
        this.files = files;
        this.areas = areas;
        setWidthFull();
    }

    @Override
    public void setParameter(BeforeEvent event, String caseKey) {
        removeAll();
        Sheet sheet = checks.sheet(caseKey);
        SelfCheck check = sheet.check();
        title = text("selfcheck.title.of", areas.fullName(check.areaCode()), Integer.toString(check.programmeYear()));
        add(new CheckFacts(check));
        List<SelfCheck> parts = checks.partsOf(caseKey);
        if (!parts.isEmpty()) {
            add(new H3(text("selfcheck.view.parts")));
            parts.forEach(part -> add(new Card(
                    new RouterLink(areas.fullName(part.areaCode()), SelfCheckView.class, part.caseKey()),
                    CheckFacts.state(part))));
        }
        add(new SheetLines(checks, files, sheet, false));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
