package org.jiangbu.audit.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jiangbu.audit.InvariantResult;
import org.jiangbu.audit.Invariants;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.CardRows;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.MainLayout;
import org.jiangbu.security.Roles;

/** Whether the data is as it must be: each sentence with what breaks it, by number only. */
@Route(value = "invariants", layout = MainLayout.class)
@Menu(title = "audit.invariants.title", order = 920, icon = "vaadin:check-circle-o")
@RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
public class InvariantsView extends VerticalLayout implements HasDynamicTitle {

    public InvariantsView(Invariants invariants) {
        setSizeFull();
        Grid<InvariantResult> grid = Components.grid(
                InvariantResult.class,
                Components.empty(
                        VaadinIcon.CHECK_CIRCLE_O,
                        text("audit.invariants.unchecked"),
                        text("audit.invariants.unchecked.next")));
        grid.addComponentColumn(InvariantsView::state)
                .setHeader(text("audit.invariants.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(InvariantsView::sentence)
                .setHeader(text("audit.invariants.sentence"))
                .setFlexGrow(3);
        grid.addColumn(result -> String.join(", ", result.examples())).setHeader(text("audit.invariants.examples"));
        CardRows.follow(grid, text("audit.invariants.title"), result -> new Card(state(result))
                .note(sentence(result))
                .note(String.join(", ", result.examples())));
        Paragraph summary = new Paragraph();
        add(
                Components.primary(text("audit.invariants.check"), () -> {
                    List<InvariantResult> results = invariants.report();
                    grid.setItems(results);
                    long broken =
                            results.stream().filter(result -> !result.holds()).count();
                    summary.setText(text("audit.invariants.summary", results.size(), broken));
                }),
                summary,
                grid);
    }

    private static Component state(InvariantResult result) {
        return result.holds()
                ? Components.state(VaadinIcon.CHECK, text("audit.invariants.holds"), "success")
                : Components.state(VaadinIcon.WARNING, text("audit.invariants.broken", result.violations()), "error");
    }

    private static String sentence(InvariantResult result) {
        return result.sentence(UI.getCurrent().getLocale());
    }

    @Override
    public String getPageTitle() {
        return text("audit.invariants.title");
    }
}
