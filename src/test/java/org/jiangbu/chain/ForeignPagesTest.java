package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangbu.chain.OneOfEverything.Things.NEVER;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangbu.ViewTest;
import org.jiangbu.chain.OneOfEverything.Things;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The screens: no list of Foshan's people holds anything of Yanmen, and no address of Yanmen opens for them. */
class ForeignPagesTest extends ViewTest {
    private static final String YANMEN = "533422203";

    @Autowired
    private Chain chain;

    @Autowired
    private OneOfEverything season;

    private Chain.Cast home;
    private Chain.Cast strangers;
    private Things things;

    @BeforeEach
    void oneOfEverything() {
        home = chain.cast("533422203205");
        strangers = chain.cast("533422201202");
        things = season.of(home, "燕门乡", "谷扎村");
    }

    @Test
    void listsOfEveryPageHoldTheOwnPlaceOnly() {
        Map<String, String> pages = Map.of(
                "inbox", Roles.ASSIGNED_CADRE,
                "declarations", Roles.ENTRY_CLERK,
                "households", Roles.ENTRY_CLERK,
                "intake", Roles.ENTRY_CLERK,
                "notices", Roles.VILLAGE_CADRE,
                "registers", Roles.TOWNSHIP_LEADER,
                "batches", Roles.TOWNSHIP_FINANCE);
        List<String> own = List.of(things.declaration(), things.roster(), things.batch(), YANMEN, "名册.xlsx");
        pages.forEach((page, role) -> {
            signIn(home.person(role).username());
            assertThat(listed(page)).as(page + " at home").anyMatch(row -> own.stream()
                    .anyMatch(row::contains));
            signIn(strangers.person(role).username());
            assertThat(listed(page))
                    .as(page + " for a stranger")
                    .noneMatch(row -> row.contains(YANMEN) || row.contains("uploadId=" + things.upload()));
        });
    }

    private List<String> listed(String page) {
        open("done");
        open(page);
        showTheYear();
        List<String> rows = new ArrayList<>();
        for (Grid<?> grid : LocatorJ._find(Grid.class)) {
            for (int i = 0; i < Math.min(GridKt._size(grid), 200); i++) {
                rows.add(String.valueOf(GridKt._get(grid, i)));
            }
        }
        return rows;
    }

    /** Other tests have later programme years, with which such lists begin. */
    @SuppressWarnings("unchecked")
    private static void showTheYear() {
        LocatorJ._find(Select.class).stream()
                .filter(select -> select.getValue() instanceof Integer)
                .forEach(select -> select.setValue(Chain.YEAR));
    }

    @Test
    void aForeignAddressLooksLikeOneThatNeverWas() {
        Map<String, String> pages = Map.of(
                "declarations/%s", Roles.ENTRY_CLERK,
                "register/%s", Roles.TOWNSHIP_LEADER,
                "notice/%s", Roles.TOWNSHIP_LEADER,
                "batches/%s", Roles.TOWNSHIP_FINANCE,
                "intake/import/%s", Roles.ENTRY_CLERK);
        pages.forEach((page, role) -> {
            signIn(strangers.person(role).username());
            assertThat(shown(page, things))
                    .as(page)
                    .isEqualTo(shown(page, NEVER))
                    .contains("没有");
            signIn(home.person(role).username());
            assertThat(shown(page, things)).as(page + " at home").isNotEqualTo(shown(page, NEVER));
        });
    }

    private static String number(String page, Things of) {
        return switch (page.substring(0, page.indexOf('/'))) {
            case "declarations" -> of.declaration();
            case "register" -> of.roster();
            case "notice" -> Long.toString(of.notice());
            case "batches" -> of.batch();
            default -> Long.toString(of.upload());
        };
    }

    private String shown(String page, Things of) {
        String number = number(page, of);
        open("done");
        return open(page.formatted(number)).getElement().getTextRecursively().replace(number, "#");
    }
}
