package org.jiangbu.modeler.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.ViewTest;
import org.jiangbu.background.Runs;
import org.jiangbu.background.ui.RunBar;
import org.jiangbu.background.ui.RunProgress;
import org.jiangbu.chain.PlayedCases;
import org.jiangbu.modeler.Designs;
import org.jiangbu.modeler.Publishing;
import org.jiangbu.modeler.Replays;
import org.jiangbu.modeler.replay.ReplayResult;
import org.jiangbu.modeler.replay.ReplayResult.Load;
import org.jiangbu.modeler.replay.ReplayResult.Role;
import org.jiangbu.modeler.replay.Spread;
import org.jiangbu.modeler.ui.editor.ProcessEditor;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a replay of finished declarations shows. */
class ReplayViewTest extends ViewTest {
    private static final String COUNTY = "533422";
    private static final String PROCESS = "subsidy-declaration";

    @Autowired
    private PlayedCases played;

    @Autowired
    private Designs designs;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Replays replays;

    @Autowired
    private ReplayServices services;

    @Autowired
    private Runs runs;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void giveUpWhatWasDrawn() {
        jdbc.sql("update modeler_draft set state = 'DISCARDED' where state <> 'PUBLISHED'")
                .update();
    }

    private long opened() {
        played.cast("533422201202");
        played.rejectedForGood();
        signInAs(Roles.FLOW_DESIGNER, COUNTY);
        return designs.open(publishing.versions(PROCESS).get(0), "增加审查");
    }

    private void replayed(long id, int season) {
        replays.start(id, season);
        runs.drain();
        UI.getCurrent().navigate("modeler/replay/" + id, QueryParameters.of("season", Integer.toString(season)));
    }

    private static List<String> paragraphs() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private static List<String> sentences() {
        return _find(ListItem.class).stream().map(ListItem::getText).toList();
    }

    @Test
    void theDraftLeadsToItsReplayAndAYearIsReplayedFromTheScreen() {
        long id = opened();
        open("modeler/draft/" + id);
        assertThat(_find(RouterLink.class))
                .anySatisfy(link -> assertThat(link.getHref()).isEqualTo("modeler/replay/" + id));
        open("modeler/replay/" + id);
        assertThat(_get(Select.class).getValue()).isNotNull();
        _assertNone(ProcessEditor.class);
        _click(_get(Button.class, spec -> spec.withText("试跑")));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .startsWith("modeler/replay/" + id + "?season=");
        _assertNone(ProcessEditor.class);
        runs.drain();
        assertThat(_get(RunProgress.class).refresh().atRest()).isTrue();
        _assertNone(RunProgress.class);
        assertThat(_get(ProcessEditor.class).getElement().getProperty("readonly"))
                .isEqualTo("true");
        assertThat(sentences()).contains("没有案件停在半路。", "没有案件的结果会改变。");
        assertThat(_find(H3.class)).extracting(H3::getText).contains("推算依据");
    }

    @Test
    void casesThatWouldEndOtherwiseAreNamedOneByOne() {
        long id = opened();
        String model = designs.model(id);
        String elsewhere =
                model.replaceFirst("(id=\"review-over-to-rejected\"[^>]*targetRef=\")rejected", "$1rejection-upheld");
        designs.write(id, elsewhere, 0);
        signInAs(Roles.COUNTY_LEADER, COUNTY);
        replayed(id, 2018);
        assertThat(sentences()).anySatisfy(said -> assertThat(said).matches("\\d+件的结果会改变。"));
        assertThat(_size(_find(Grid.class).get(0))).isPositive();
    }

    @Test
    void casesThatCannotGoOnAreNamedWithThePlaceAndTheReason() {
        long id = opened();
        String cut = designs.model(id)
                .replaceFirst("(id=\"review-over-to-rejected\"[^>]*targetRef=\")rejected", "$1await-review");
        designs.write(id, cut, 0);
        replayed(id, 2018);
        assertThat(sentences()).anySatisfy(said -> assertThat(said).matches("\\d+件会停在半路，走不到办结。"));
        assertThat(_find(H3.class)).extracting(H3::getText).contains("停在半路的案件");
    }

    @Test
    void aDraftThatCannotBeFollowedSaysSo() {
        long id = opened();
        designs.write(id, "<drawn/>", 0);
        open("modeler/replay/" + id);
        _click(_get(Button.class, spec -> spec.withText("试跑")));
        assertThat(_find(H3.class)).extracting(H3::getText).contains("草稿暂时不能试跑：有不能使用的内容，或流程没有连通。");
    }

    @Test
    void whoBeganItStopsItAndOthersOnlyFollow() {
        long id = opened();
        replays.start(id, 2018);
        open("modeler/replay/" + id);
        _get(_get(RunProgress.class), Button.class, spec -> spec.withText("停止"));
        signInAs(Roles.COUNTY_LEADER, COUNTY);
        open("modeler/replay/" + id);
        _assertNone(RunProgress.class);
        _assertNone(Button.class, spec -> spec.withText("停止"));
        assertThat(paragraphs()).anySatisfy(said -> assertThat(said).startsWith(Roles.FLOW_DESIGNER));
        runs.drain();
        assertThat(_get(RunBar.class).refresh().atRest()).isTrue();
        _get(ProcessEditor.class);
        assertThat(sentences()).contains("没有案件停在半路。");
    }

    @Test
    void aResultIsFoundAgainAndSaysWhenItIsOfAnOlderState() {
        long id = opened();
        replayed(id, 2018);
        open("modeler/replay/" + id);
        _get(ProcessEditor.class);
        _assertNone(Span.class, spec -> spec.withText("试跑后草稿已修改"));
        designs.write(id, designs.model(id).replace(" name=\"核实销售情况", " name=\"再次核实"), 0);
        open("modeler/replay/" + id);
        _get(Span.class, spec -> spec.withText("试跑后草稿已修改"));
        assertThat(_get(ProcessEditor.class).getElement().getProperty("xml"))
                .as("the picture is that of the older state")
                .isEqualTo(publishing.files(publishing.versions(PROCESS).get(0)).modelText());
    }

    @Test
    void rolesWhoseRoundedFiguresAreTheSameAreNotSaidToChange() {
        signInAs(Roles.FLOW_DESIGNER, COUNTY);
        Role slightly = new Role(Roles.VILLAGE_CADRE, load(201, 4), load(204, 4));
        Role clearly = new Role(Roles.TOWNSHIP_CLERK, load(201, 4), load(210, 5));
        Spread days = new Spread(1, 5, 5);
        ReplayResult result = new ReplayResult(
                2018,
                1,
                1,
                List.of(),
                List.of(),
                List.of(slightly, clearly),
                days,
                days,
                Map.of(),
                List.of(),
                List.of(),
                List.of());
        UI.getCurrent().add(new ReplaySentences(services, result));
        assertThat(sentences())
                .filteredOn(said -> said.contains("平均每个工作日"))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("2.0→2.1件，最多一天4→5件"));
    }

    private static Load load(int items, int highest) {
        return new Load(items, items / 100.0, highest, Optional.of(LocalDate.of(2018, 11, 5)));
    }

    @Test
    void whoPublishesReadsWhatTheReplayShowed() {
        long id = opened();
        designs.write(id, designs.model(id).replace(" name=\"核实销售情况", " name=\"再次核实"), 0);
        publishing.ask(id, 1, "县纪委要求改名");
        signInAs(Roles.COUNTY_LEADER, COUNTY);
        open("modeler/draft/" + id);
        _click(_get(Button.class, spec -> spec.withText("发布")));
        _get(Span.class, spec -> spec.withText("草稿现在的内容没有试跑过"));
        assertThat(_get(RouterLink.class, spec -> spec.withText("现在试跑")).getHref())
                .isEqualTo("modeler/replay/" + id);
        replayed(id, 2018);
        open("modeler/draft/" + id);
        _click(_get(Button.class, spec -> spec.withText("发布")));
        _get(Span.class, spec -> spec.withText("与实际完全相同"));
        assertThat(sentences()).anySatisfy(said -> assertThat(said).matches("结果不变[1-9]\\d*件，结果改变0件，停在半路0件。"));
        assertThat(_find(Span.class))
                .anySatisfy(said -> assertThat(said.getText()).startsWith(Roles.COUNTY_LEADER + "于"));
        _get(RouterLink.class, spec -> spec.withText("查看试跑结果"));
        open("modeler/replay/" + id);
        _assertNone(ConfirmDialog.class);
    }
}
