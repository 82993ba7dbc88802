package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

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
    private String title = "";

    ReplayView(ReplayServices services) {
        this.services = services;
        addClassNames("page", "drawing", "replay");
    }

    /** Leads from a draft to its replay. */
    static RouterLink link(long draft) {
        return new RouterLink(text("replay.open"), ReplayView.class, of(draft));
    }

    private static RouteParameters of(long draft) {
        return new RouteParameters("draft", Long.toString(draft));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
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
        Draft draft = services.modeler().designs().get(id);
        title = draft.title();
        add(new RouterLink(text("replay.back", title), DraftView.class, id));
        Paragraph hint = new Paragraph(text("replay.hint"));
        hint.addClassName("secondary");
        add(hint);
        List<Season> seasons = services.replays().seasons(id);
        if (seasons.isEmpty()) {
            add(Components.empty(VaadinIcon.ARCHIVE, text("replay.empty"), text("replay.empty.next")));
            return;
        }
        add(chooser(id, seasons, chosen));
        chosen.ifPresent(season -> replay(draft, season));
    }

    private Div chooser(long draft, List<Season> seasons, Optional<Integer> chosen) {
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
        Div bar = new Div(years, Components.primary(text("replay.run"), () -> getUI().ifPresent(ui -> ui.navigate(
                ReplayView.class,
                of(draft),
                QueryParameters.of(SEASON, Integer.toString(years.getValue().year()))))));
        bar.addClassNames("view-bar", "replay-bar");
        return bar;
    }

    private void replay(Draft draft, int season) {
        try {
            show(draft, services.replays().replay(draft.id(), season));
        } catch (Refusal refusal) {
            add(Components.empty(VaadinIcon.BAN, refusal.sentence(services.messages()), text("replay.refused.next")));
        }
    }

    private void show(Draft draft, ReplayResult result) {
        add(new ReplaySentences(services, result));
        add(picture(draft, result));
        ReplayCases cases = new ReplayCases(services, result);
        if (!result.deadEnds().isEmpty()) add(new H3(text("replay.dead")), cases.deadEnds());
        if (!result.otherEnds().isEmpty()) add(new H3(text("replay.ends")), cases.otherEnds());
        ReplayTables tables = new ReplayTables(services, result);
        add(new H3(text("replay.steps")), tables.steps(), new H3(text("replay.roles")), tables.roles());
        add(new H3(text("replay.assumptions")), new AssumptionList(services, result));
    }

    private ProcessEditor picture(Draft draft, ReplayResult result) {
        Map<String, String> forms = new TreeMap<>();
        services.modeler().designs().forms(draft.id()).forEach(form -> forms.put(form.key(), form.content()));
        ProcessEditor board = new ProcessEditor(services.modeler().words(), forms);
        board.setReadOnly(true);
        board.open(services.modeler().designs().model(draft.id()), draft.revision());
        board.mark(new ReplayMarks(services, result).all());
        return board;
    }

    @Override
    public String getPageTitle() {
        return text("replay.title", title);
    }
}
