package org.jiangbu.secondment.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Style;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.CardRows;
import org.jiangbu.base.ui.Components;
import org.jiangbu.secondment.Minutes;
import org.jiangbu.secondment.Secondment;
import org.jiangbu.security.Roles;

/** 抽调支援: who is, will be and was lent to or from the person's area; county supervisors lend and end here. */
@Route("secondments")
@Menu(title = "secondment.title", order = 28, icon = "vaadin:exchange")
@RolesAllowed({
    Roles.TOWNSHIP_CLERK,
    Roles.TOWNSHIP_LEADER,
    Roles.COUNTY_REVIEWER,
    Roles.COUNTY_LEADER,
    Roles.AUDITOR,
    Roles.HEADQUARTERS
})
public class SecondmentsView extends VerticalLayout implements HasDynamicTitle {
    private final transient LendServices services;
    private final Select<Show> show = new Select<>();
    private final TextField search = Components.search(text("secondment.search"), text("secondment.search.hint"));
    private final Grid<Secondment> grid = Components.grid(
            Secondment.class,
            Components.empty(VaadinIcon.EXCHANGE, text("secondment.none"), text("secondment.none.next")));

    /** Which of them are listed. */
    enum Show {
        OPEN,
        OVER,
        ALL;

        boolean shows(Secondment one) {
            return this == ALL || one.state().open() == (this == OPEN);
        }
    }

    public SecondmentsView(LendServices services) {
        this.services = services;
        show.setAriaLabel(text("secondment.show"));
        show.setItems(Show.values());
        show.setItemLabelGenerator(one -> text("secondment.show." + one));
        show.setValue(Show.OPEN);
        show.addValueChangeListener(chosen -> refresh());
        search.addValueChangeListener(typed -> refresh());
        HorizontalLayout bar = new HorizontalLayout(show, search);
        bar.getStyle().setFlexWrap(Style.FlexWrap.WRAP);
        bar.setWidthFull();
        if (services.secondments().mayLend()) {
            bar.add(Components.primary(
                    text("secondment.lend"), () -> new LendDialog(services, null, this::refresh).open()));
        }
        columns();
        setSizeFull();
        add(bar, grid);
        refresh();
    }

    private void columns() {
        grid.addComponentColumn(one -> SecondmentStates.badge(one.state()))
                .setHeader(text("secondment.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        column("secondment.person", Secondment::personName);
        column("secondment.role", one -> services.roles().title(one.role()));
        column("secondment.places", this::places);
        column("secondment.from", one -> Minutes.of(one.from()));
        column("secondment.until", one -> Minutes.of(Objects.requireNonNullElse(one.endedAt(), one.until())))
                .setTooltipGenerator(SecondmentsView::end);
        column("secondment.reason", one -> text("secondment.because", one.reason(), one.lentByName()))
                .setAutoWidth(false)
                .setWidth("10em")
                .setFlexGrow(1);
        grid.addComponentColumn(this::act)
                .setKey("secondment.act")
                .setFrozenToEnd(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        CardRows.follow(grid, text("secondment.title"), this::card);
        grid.setSizeFull();
    }

    private Grid.Column<Secondment> column(String key, ValueProvider<Secondment, String> value) {
        return grid.addColumn(value)
                .setKey(key)
                .setHeader(text(key))
                .setTooltipGenerator(value::apply)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private String places(Secondment one) {
        return text(
                "secondment.places.of",
                services.areas().fullName(one.homeCode()),
                services.areas().fullName(one.placeCode()));
    }

    private Card card(Secondment one) {
        Card card = new Card(one.personName(), SecondmentStates.badge(one.state()))
                .note(text("secondment.as", services.roles().title(one.role()), places(one)))
                .fact(text("secondment.from"), new Span(Minutes.of(one.from())))
                .fact(text("secondment.until"), new Span(end(one)))
                .note(text("secondment.because", one.reason(), one.lentByName()));
        card.add(act(one));
        return card;
    }

    private static String end(Secondment one) {
        Instant ended = one.endedAt();
        if (ended == null) return Minutes.of(one.until());
        return one.endedByName() == null
                ? text("secondment.ended.home", Minutes.of(ended))
                : text("secondment.ended.by", Minutes.of(ended), one.endedByName());
    }

    private Span act(Secondment one) {
        Span place = new Span();
        if (!one.state().open() || !services.secondments().mayEnd(one)) return place;
        boolean running = one.state() == Secondment.State.RUNNING;
        Button end = new Button(text(running ? "secondment.end" : "secondment.withdraw"), click -> ask(one, running));
        end.addThemeVariants(ButtonVariant.LUMO_SMALL);
        place.add(end);
        return place;
    }

    private void ask(Secondment one, boolean running) {
        Components.confirm(
                        text(running ? "secondment.end.question" : "secondment.withdraw.question", one.personName()),
                        text(running ? "secondment.end.consequence" : "secondment.withdraw.consequence"),
                        text(running ? "secondment.end" : "secondment.withdraw"),
                        () -> end(one.id()))
                .open();
    }

    private void end(long id) {
        try {
            services.secondments().end(id);
            Components.done(text("secondment.ended"));
        } catch (Refusal refusal) {
            Components.warn(refusal.sentence(services.messages()));
        }
        refresh();
    }

    private void refresh() {
        String typed = search.getValue().strip();
        List<Secondment> listed = services.secondments().list().stream()
                .filter(show.getValue()::shows)
                .filter(one -> typed.isEmpty() || words(one).contains(typed))
                .toList();
        grid.setItems(listed);
        grid.recalculateColumnWidths();
    }

    private String words(Secondment one) {
        return String.join(
                " ",
                one.personName(),
                services.areas().fullName(one.homeCode()),
                services.areas().fullName(one.placeCode()),
                services.roles().title(one.role()),
                one.reason(),
                one.lentByName());
    }

    @Override
    public String getPageTitle() {
        return text("secondment.title");
    }
}
