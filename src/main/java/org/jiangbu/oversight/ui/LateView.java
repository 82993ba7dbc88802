package org.jiangbu.oversight.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.CardRows;
import org.jiangbu.base.ui.Components;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.LateChoice;
import org.jiangbu.workflow.LateItem;

/**
 * The overdue items behind a number of the board and the people with whom they lie, for who looks on and acts on none of them;
 * without the names of households. What is listed stands in the address.
 */
@Route(LateAddress.READ)
@RolesAllowed({
    Roles.TOWNSHIP_CLERK,
    Roles.TOWNSHIP_LEADER,
    Roles.COUNTY_REVIEWER,
    Roles.COUNTY_LEADER,
    Roles.AUDITOR,
    Roles.HEADQUARTERS
})
public class LateView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient TowerServices services;
    private final H2 heading = new H2();
    private final Span state = Figures.secondary("");
    private final Grid<LateItem> grid = Components.grid(
            LateItem.class,
            Components.empty(VaadinIcon.CHECK_CIRCLE, text("oversight.late.none"), text("oversight.late.none-next")));
    private transient LateChoice choice = LateChoice.in(null);

    public LateView(TowerServices services) {
        this.services = services;
        addClassName("late-items");
        setHeightFull();
        Button back = new Button(text("oversight.late.back"), VaadinIcon.ARROW_LEFT.create(), click -> back());
        Span space = new Span();
        space.addClassName("grow");
        Div head = new Div(heading, state, space, back);
        head.addClassName("view-bar");
        column("oversight.late.case", one -> new Span(one.caseKey()));
        column("oversight.delay.place", one -> new Span(place(one)));
        column("oversight.delay.step", one -> new Span(one.stepName()));
        column("oversight.late.holder", this::holder).setFlexGrow(2);
        column("oversight.late.due-on", one -> new Span(one.dueOn().toString()));
        column("oversight.late.days", LateView::late);
        CardRows.follow(grid, text("oversight.late.title"), this::card);
        add(head, grid);
    }

    private Grid.Column<LateItem> column(String key, ValueProvider<LateItem, Component> cell) {
        return grid.addComponentColumn(cell).setKey(key).setHeader(text(key)).setAutoWidth(true);
    }

    private Component card(LateItem one) {
        return new Card(one.stepName(), late(one))
                .note(place(one) + " · " + one.caseKey())
                .fact(text("oversight.late.holder"), holder(one))
                .fact(text("oversight.late.due-on"), new Span(one.dueOn().toString()));
    }

    private static Component late(LateItem one) {
        return Components.state(
                VaadinIcon.EXCLAMATION_CIRCLE, text("oversight.workdays-late", one.workdaysLate()), "error");
    }

    private Component holder(LateItem one) {
        return Figures.holders(one.people(), one.byName());
    }

    private String place(LateItem one) {
        return services.areas()
                .find(one.areaCode().substring(0, Math.min(12, one.areaCode().length())))
                .map(area -> services.areas().fullName(area.code()))
                .orElse(one.areaCode());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        choice = LateAddress.read(event.getLocation().getQueryParameters());
        List<LateItem> items = services.late().of(choice);
        heading.setText(words(items));
        state.setText(text("oversight.late.count", items.size(), Figures.minute(LocalDateTime.now(services.clock()))));
        grid.setItems(items);
    }

    /** The place, the step and the days that were asked for. */
    private String words(List<LateItem> items) {
        List<String> words = new ArrayList<>();
        words.add(
                choice.areaCode() == null
                        ? text("oversight.all")
                        : services.areas()
                                .find(choice.areaCode())
                                .map(area -> area.name())
                                .orElse(choice.areaCode()));
        if (choice.step() != null && !items.isEmpty()) {
            words.add(text("oversight.late.step", items.get(0).stepName()));
        }
        if (choice.dueFrom() != null) {
            words.add(text("oversight.late.due", choice.dueFrom().toString(), Objects.toString(choice.dueTo(), "")));
        } else if (choice.dueTo() != null) {
            words.add(text("oversight.late.due-to", choice.dueTo().toString()));
        }
        return String.join(" · ", words);
    }

    private void back() {
        String area = choice.areaCode();
        QueryParameters township = area == null
                ? QueryParameters.empty()
                : QueryParameters.simple(Map.of(ProgressView.TOWNSHIP, area.substring(0, 9)));
        getUI().ifPresent(ui -> ui.navigate(ProgressView.class, township));
    }

    @Override
    public String getPageTitle() {
        return text("oversight.late.title");
    }
}
