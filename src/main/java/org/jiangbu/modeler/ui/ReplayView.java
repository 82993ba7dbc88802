package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.modeler.Draft;
import org.jiangbu.modeler.DraftReplay;
import org.jiangbu.modeler.replay.ReplayResult;
import org.jiangbu.modeler.ui.editor.ProcessEditor;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.past.PastCases.Season;

/** The finished cases of a year in a draft: what would have been different in words, on the picture, and in figures. */
@Route("modeler/replay/:draft")
@RolesAllowed({Roles.FLOW_DESIGNER, Roles.COUNTY_LEADER, Roles.COUNTY_REVIEWER, Roles.AUDITOR})
public class ReplayView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String SEASON = "season";

    private final transient ReplayServices services;
    private final Div refusal = new Div();
    private String title = "";

    ReplayView(ReplayServices services) {
        this.services = services;
        addClassNames("page", "drawing", "replay");
    }

    /** Leads from a draft to its replay. */
    static RouterLink link(String label, long draft) {
        return new RouterLink(label, ReplayView.class, of(draft));
    }

    private static RouteParameters of(long draft) {
        return new RouteParameters("draft", Long.toString(draft));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = event.getRouteParameters()
                .get("draft")
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(0L);
        Optional<Integer> chosen = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SEASON)
                .filter(year -> year.matches("[0-9]{4}"))
                .map(Integer::valueOf);
        show(id, chosen);
    }

    /** @param chosen the year whose result is wanted; without it that of the replay begun last */
    private void show(long id, Optional<Integer> chosen) {
        removeAll();
        Draft draft = services.modeler().designs().get(id);
        title = draft.title();
        add(new RouterLink(text("replay.back", title), DraftView.class, id));
        Paragraph hint = new Paragraph(text("replay.hint"));
        hint.addClassName("secondary");
        add(hint);
        Optional<DraftReplay> unended = services.replays().unended(id);
        Optional<DraftReplay> ended = services.replays().ended(id).stream()
                .filter(replay -> chosen.filter(year -> year != replay.season()).isEmpty())
                .findFirst();
        List<Season> seasons = services.replays().seasons(id);
        if (seasons.isEmpty()) {
            add(Components.empty(VaadinIcon.ARCHIVE, text("replay.empty"), text("replay.empty.next")));
            return;
        }
        Optional<Integer> year = chosen.or(() -> unended.or(() -> ended).map(DraftReplay::season));
        add(chooser(draft, seasons, year), refusal);
        refusal.removeAll();
        unended.ifPresent(replay -> add(new ReplayProgress(services, replay, () -> follow(replay))));
        boolean live = unended.filter(
                        replay -> !services.replays().progress(replay.id()).atRest())
                .isPresent();
        if (!live) ended.ifPresent(replay -> show(draft, replay, seasons));
    }

    private Div chooser(Draft draft, List<Season> seasons, Optional<Integer> chosen) {
        Select<Season> years = new Select<>();
        years.setLabel(text("replay.season"));
        years.setWidth("min(18rem, 100%)");
        years.setItems(seasons);
        years.setItemLabelGenerator(
                season -> text("replay.season.of", Integer.toString(season.year()), season.cases()));
        years.setValue(seasons.stream()
                .filter(season -> chosen.filter(year -> year == season.year()).isPresent())
                .findFirst()
                .orElse(seasons.get(0)));
        Button run = Components.primary(
                text("replay.run"), () -> start(draft, years.getValue().year()));
        Div bar = new Div(years, run);
        bar.addClassNames("view-bar", "replay-bar");
        return bar;
    }

    /** From then on the year stands in the address, where another tab finds the same. */
    private void start(Draft draft, int season) {
        refusal.removeAll();
        try {
            services.replays().start(draft.id(), season);
            getUI().ifPresent(ui -> ui.navigate(
                    ReplayView.class, of(draft.id()), QueryParameters.of(SEASON, Integer.toString(season))));
        } catch (Refusal refused) {
            refusal.add(Components.empty(
                    VaadinIcon.BAN, refused.sentence(services.messages()), text("replay.refused.next")));
        }
    }

    /** What came of it takes the place of how far it is. */
    private void follow(DraftReplay replay) {
        show(replay.draft(), Optional.of(replay.season()));
    }

    private void show(Draft draft, DraftReplay replay, List<Season> seasons) {
        ReplayResult result = services.replays().result(replay.id());
        add(new ReplayOrigin(services, draft, replay, seasons), new ReplaySentences(services, result));
        add(picture(draft, replay, result));
        ReplayCases cases = new ReplayCases(services, result);
        if (!result.deadEnds().isEmpty()) add(new H3(text("replay.dead")), cases.deadEnds());
        if (!result.otherEnds().isEmpty()) add(new H3(text("replay.ends")), cases.otherEnds());
        ReplayTables tables = new ReplayTables(services, result);
        add(new H3(text("replay.steps")), tables.steps(), new H3(text("replay.roles")), tables.roles());
        add(new H3(text("replay.assumptions")), new AssumptionList(services, result));
    }

    /** The draft as it was replayed. */
    private ProcessEditor picture(Draft draft, DraftReplay replay, ReplayResult result) {
        Map<String, String> beside = new TreeMap<>();
        services.modeler().files().of(draft.id()).forEach(file -> beside.put(file.name(), file.content()));
        ProcessEditor board = new ProcessEditor(services.modeler().words(), beside);
        board.setReadOnly(true);
        board.open(services.replays().model(replay.id()), replay.revision());
        board.mark(new ReplayMarks(services, result).all());
        return board;
    }

    @Override
    public String getPageTitle() {
        return text("replay.title", title);
    }
}
