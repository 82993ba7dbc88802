package org.jiangbu.oversight.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jiangbu.oversight.Board;
import org.jiangbu.oversight.ForecastError;
import org.jiangbu.oversight.Outlook;
import org.jiangbu.oversight.TownshipProgress;
import org.jiangbu.policy.Programme;
import org.jiangbu.reminder.Urge;
import org.jiangbu.reminder.UrgeState;
import org.jiangbu.reminder.ui.UrgeDialog;
import org.jiangbu.secondment.ui.LendDialog;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.StepLoad;
import org.jspecify.annotations.Nullable;

/**
 * The tower: every township of the person's areas, what is late there, when it will be done and what it would take; one
 * township closely when it is opened. Year and township are in the address.
 */
@Route("progress")
@Menu(title = "oversight.title", order = 25, icon = "vaadin:chart-timeline")
@RolesAllowed({
    Roles.TOWNSHIP_CLERK,
    Roles.TOWNSHIP_LEADER,
    Roles.COUNTY_REVIEWER,
    Roles.COUNTY_LEADER,
    Roles.AUDITOR,
    Roles.HEADQUARTERS
})
public class ProgressView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    /** What comes late above it does not push it away again, until the reader moves the page. */
    private static final String STAY_IN_SIGHT =
            """
            this.scrollIntoView();
            const watch = new ResizeObserver(() => this.scrollIntoView());
            watch.observe(this.parentElement);
            for (const act of ['wheel', 'touchstart', 'keydown', 'pointerdown']) {
              window.addEventListener(act, () => watch.disconnect(), { once: true, passive: true });
            }""";

    private static final String YEAR = "year";
    static final String TOWNSHIP = "township";

    private final transient TowerServices services;
    private final Select<Programme> programme = new Select<>();
    private final Span asOf = Figures.secondary("");
    private final Div printed = new Div();
    private final Button urgeAll;
    private final TotalTiles tiles = new TotalTiles();
    private final TownshipGrid townships;
    private final PrintedBoard onPaper;
    private final Paragraph besides = new Paragraph();
    private final H2 heading = new H2();
    private final Button back;
    private final BurnUp burnUp = new BurnUp();
    private final DelayTable bySteps;
    private final DelayTable byPlaces;
    private final TownshipPanel panel;
    private @Nullable String township;
    private transient Board board = new Board(List.of(), List.of(), 0);

    public ProgressView(TowerServices services) {
        this.services = services;
        addClassName("tower");
        programme.setLabel(text("oversight.programme"));
        programme.setItems(services.programmes().all());
        programme.setItemLabelGenerator(one -> one.name(getLocale()));
        programme.setWidth("22em");
        programme.setMaxWidth("100%");
        programme.addValueChangeListener(chosen -> {
            if (chosen.isFromClient() && chosen.getValue() != null) go(null);
        });
        urgeAll = new Button(text("oversight.urge-all"), VaadinIcon.MEGAPHONE.create(), click -> urgeAll());
        townships = new TownshipGrid(services, this::go, this::urge);
        onPaper = new PrintedBoard(services);
        bySteps = new DelayTable(services);
        byPlaces = new DelayTable(services);
        panel = new TownshipPanel(services);
        back = new Button(text("oversight.back"), VaadinIcon.ARROW_LEFT.create(), click -> go(null));
        ExportLinks table = new ExportLinks("oversight.export.board", services.messages(), form -> services.export()
                .board(programme.getValue().year(), form));
        ExportLinks late = new ExportLinks("oversight.export.late", services.messages(), form -> services.export()
                .late(township, form));
        Div bar = new Div(programme, asOf, space(), table, urgeAll, lend());
        bar.addClassName("view-bar");
        printed.addClassName("printed-title");
        Div head = new Div(heading, space(), late, back);
        head.addClassName("view-bar");
        Div charts = new Div(burnUp, bySteps, byPlaces);
        charts.addClassName("tower-charts");
        besides.addClassName("secondary");
        add(printed, bar, tiles, townships, onPaper, besides, forecastError(), head, charts, panel);
    }

    /** How far the forecasts were off where they were tried. */
    private static Paragraph forecastError() {
        ForecastError error = ForecastError.TESTED;
        Paragraph words = new Paragraph(text(
                        "oversight.forecast.error",
                        error.seasons(),
                        error.forecasts(),
                        error.close(),
                        ForecastError.CLOSE,
                        error.tenthsMean() / 10.0,
                        error.worst())
                + text("oversight.every-year"));
        words.addClassName("secondary");
        return words;
    }

    private static Span space() {
        Span space = new Span();
        space.addClassName("grow");
        return space;
    }

    private Button lend() {
        Button lend = new Button(text("oversight.lend"), VaadinIcon.EXCHANGE.create(), click -> new LendDialog(
                        services.lending(), township, this::refresh)
                .open());
        lend.setVisible(services.lending().secondments().mayLend());
        return lend;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        List<Programme> all = services.programmes().all();
        asked.getSingleParameter(YEAR)
                .flatMap(year -> all.stream()
                        .filter(one -> Integer.toString(one.year()).equals(year))
                        .findFirst())
                .or(() -> all.stream().filter(Programme::isOpen).findFirst())
                .or(() -> all.stream().findFirst())
                .ifPresent(programme::setValue);
        township = asked.getSingleParameter(TOWNSHIP)
                .filter(code -> code.matches("\\d{9}"))
                .orElse(null);
        refresh();
    }

    /** Opens a township; all of them with null. */
    private void go(@Nullable String code) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put(YEAR, Integer.toString(programme.getValue().year()));
        if (code != null) parameters.put(TOWNSHIP, code);
        getUI().ifPresent(ui -> ui.navigate(ProgressView.class, QueryParameters.simple(parameters)));
    }

    private void refresh() {
        if (programme.getValue() == null) return;
        int year = programme.getValue().year();
        board = services.board().board(year);
        Map<String, Outlook> outlooks = services.outlooks().of(year);
        asOf.setText(text("oversight.as-of", Figures.minute(LocalDateTime.now(services.clock()))));
        printed.setText(text("oversight.printed", Integer.toString(year), asOf.getText()));
        tiles.show(board.townships());
        townships.show(board.townships(), outlooks, urged());
        onPaper.show(board.townships(), outlooks);
        besides.setVisible(board.overdueBesides() > 0);
        besides.setText(text("oversight.besides", board.overdueBesides()));
        urgeAll.setVisible(!late().isEmpty());
        Optional<TownshipProgress> open = board.townships().stream()
                .filter(one -> one.code().equals(township))
                .findFirst()
                .or(this::only);
        String code = open.map(TownshipProgress::code).orElse(null);
        heading.setText(open.map(TownshipProgress::name).orElse(text("oversight.all")));
        back.setVisible(code != null && only().isEmpty());
        panel.setVisible(code != null);
        List<StepLoad> loads = board.loads().stream()
                .filter(load -> code == null || load.townshipCode().equals(code))
                .toList();
        bySteps.showSteps(loads, code);
        byPlaces.showPlaces(loads, code);
        burnUp.show(
                services.curves().of(year, code),
                services.outlooks().due(year),
                code == null ? null : outlooks.get(code));
        if (code != null) panel.show(code, outlooks.get(code));
        if (code != null && code.equals(township)) heading.getElement().executeJs(STAY_IN_SIGHT);
    }

    /** The one township of who sees no other. */
    private Optional<TownshipProgress> only() {
        return board.townships().size() == 1 ? Optional.of(board.townships().get(0)) : Optional.empty();
    }

    private Map<String, UrgeState> urged() {
        return services.urgeStates()
                .ofTownships(
                        board.townships().stream().map(TownshipProgress::code).toList());
    }

    /** Townships with something late that the person may urge. */
    private List<TownshipProgress> late() {
        return board.townships().stream()
                .filter(one -> one.overdue() > 0
                        && !services.urges().reach().rolesIn(one.code()).isEmpty())
                .toList();
    }

    private void urge(TownshipProgress one) {
        open(text("oversight.urge.what", one.name(), one.overdue()), words -> services.urges()
                .urgeOverdue(one.code(), words));
    }

    private void urgeAll() {
        List<String> codes = late().stream().map(TownshipProgress::code).toList();
        int items = late().stream().mapToInt(TownshipProgress::overdue).sum();
        open(text("oversight.urge-all.what", codes.size(), items), words -> services.urges()
                .urgeOverdue(codes, words));
    }

    private void open(String what, Function<String, Urge.Told> urge) {
        new UrgeDialog(what, services.messages(), urge, this::refresh).open();
    }

    @Override
    public String getPageTitle() {
        return text("oversight.title");
    }
}
