package org.jiangbu.modeler.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.jiangbu.ViewTest;
import org.jiangbu.chain.PlayedCases;
import org.jiangbu.modeler.Designs;
import org.jiangbu.modeler.Publishing;
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

    private static void replayed(long id, int season) {
        UI.getCurrent().navigate("modeler/replay/" + id, QueryParameters.of("season", Integer.toString(season)));
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
    void aYearWithoutCasesAndADraftThatCannotBeFollowedSaySo() {
        long id = opened();
        replayed(id, 2003);
        assertThat(_find(H3.class)).extracting(H3::getText).contains("2003年度没有办结的案件。");
        designs.write(id, "<drawn/>", 0);
        replayed(id, 2018);
        assertThat(_find(H3.class)).extracting(H3::getText).contains("草稿暂时不能试跑：有不能使用的内容，或流程没有连通。");
    }
}
