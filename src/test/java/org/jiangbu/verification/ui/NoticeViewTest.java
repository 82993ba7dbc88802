package org.jiangbu.verification.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jiangbu.ViewTest;
import org.jiangbu.chain.PlayedCases;
import org.jiangbu.security.Roles;
import org.jiangbu.verification.Notice;
import org.jiangbu.verification.NoticeLine;
import org.jiangbu.verification.Notices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NoticeViewTest extends ViewTest {
    private static final String VILLAGE = "533422204205";

    @Autowired
    PlayedCases played;

    @Autowired
    Notices notices;

    String number;

    @BeforeEach
    void post() {
        played.cast(VILLAGE);
        number = played.posted();
    }

    @Test
    void theVillageTakesAnObjectionDownAgainstTheOneHousehold() {
        signInAs(Roles.VILLAGE_CADRE, VILLAGE);
        Grid<NoticeLine> grid = openNotice();
        int row = row(grid);
        assertThat(GridKt._get(grid, row).sold()).isEqualTo("核桃1公斤");
        _click((Button) cell(grid, row));
        _setValue(_get(TextArea.class), "短");
        _click(_get(_get(ObjectionDialog.class), Button.class, spec -> spec.withText("保存")));
        expectNotifications("请写明异议内容，不少于5个字。");
        _setValue(_get(TextArea.class), "邻居反映只卖了一半");
        _click(_get(_get(ObjectionDialog.class), Button.class, spec -> spec.withText("保存")));
        assertThat(played.steps(number)).containsExactly("objection-village");
        _assertNone(ObjectionDialog.class);
    }

    @Test
    void severalSalesOfAProductAreOneQuantityAndTheWayLeadsBack() {
        number = played.postedWithSalesOn(LocalDate.of(2018, 3, 10), LocalDate.of(2018, 9, 10));
        signInAs(Roles.COUNTY_REVIEWER, "533422");
        Grid<NoticeLine> grid = openNotice();
        assertThat(GridKt._get(grid, row(grid)).sold()).isEqualTo("核桃2公斤");
        assertThat(GridKt._getFormattedRow(grid, row(grid)))
                .contains("6,000.00")
                .doesNotContain("6,000.00 元");
        assertThat(_get(RouterLink.class, spec -> spec.withText("全部公示")).getHref())
                .isEqualTo("notices");
    }

    @Test
    void theCountyReadsTheNoticeButTakesNoObjectionDown() {
        signInAs(Roles.COUNTY_REVIEWER, "533422");
        Grid<NoticeLine> grid = openNotice();
        assertThat(cell(grid, row(grid))).isNotInstanceOf(Button.class);
    }

    @SuppressWarnings("unchecked")
    private Grid<NoticeLine> openNotice() {
        Notice notice = notices.list(VILLAGE, 1).get(0);
        open("notice/" + notice.id());
        return _get(Grid.class);
    }

    private int row(Grid<NoticeLine> grid) {
        return IntStream.range(0, GridKt._size(grid))
                .filter(i -> GridKt._get(grid, i).number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static Component cell(Grid<NoticeLine> grid, int row) {
        return GridKt._getCellComponent(grid, row, "objection");
    }
}
