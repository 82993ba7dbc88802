package org.jiangbu.selfcheck.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jiangbu.security.Roles;
import org.jiangbu.selfcheck.SelfCheck;
import org.jiangbu.selfcheck.Sheet;
import org.jspecify.annotations.Nullable;

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
public class SelfCheckView extends VerticalLayout
        implements HasUrlParameter<String>, BeforeLeaveObserver, HasDynamicTitle {
    private final transient CheckServices services;
    private String title = "";
    private @Nullable SheetLines lines;

    SelfCheckView(CheckServices services) {
        this.services = services;
        setWidthFull();
    }

    @Override
    public void setParameter(BeforeEvent event, String caseKey) {
        removeAll();
        Sheet sheet = services.checks().sheet(caseKey);
        SelfCheck check = sheet.check();
        title = text(
                "selfcheck.title.of",
                services.areas().fullName(check.areaCode()),
                Integer.toString(check.programmeYear()));
        Div bar = new Div();
        if (check.partOf() == null) {
            bar.add(YearSelect.link(text("selfcheck.view.back"), SelfChecksView.class, check.programmeYear()));
        } else if (services.checks().mayRead(check.partOf())) {
            bar.add(new RouterLink(text("selfcheck.view.back-to-township"), SelfCheckView.class, check.partOf()));
        }
        bar.addClassName("campaign");
        List<SelfCheck> parts = services.checks().partsOf(caseKey);
        long open = parts.stream().filter(SelfCheck::filling).count();
        if (sheet.editable() && open == 0) {
            services.openItem(caseKey)
                    .ifPresent(item -> bar.add(new Anchor("inbox?item=" + item, text("selfcheck.view.hand-over"))));
        }
        bar.add(new LedgerLinks(
                text("selfcheck.ledger.file") + "-" + services.areas().fullName(check.areaCode()) + "-"
                        + check.programmeYear(),
                form -> services.ledgers().ofCheck(caseKey, form)));
        add(bar, new CheckFacts(check));
        if (!parts.isEmpty()) {
            add(new H3(text("selfcheck.view.parts")));
            if (open > 0) add(new Paragraph(text("selfcheck.view.parts.open", open)));
            add(new PartCards(parts, services.parts(), services.areas()));
        }
        lines = new SheetLines(services, sheet, false);
        add(lines);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (lines != null) lines.unsaved().ifPresent(lost -> lost.ask(event));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
