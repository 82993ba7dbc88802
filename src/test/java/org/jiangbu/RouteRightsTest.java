package org.jiangbu;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinSession;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangbu.base.ui.ErrorView;
import org.jiangbu.base.ui.NotFoundView;
import org.jiangbu.security.Role;
import org.jiangbu.security.RoleBook;
import org.jiangbu.security.Roles;
import org.jiangbu.security.ui.LoginView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Opens every route as every role of DOMAIN.md C and as nobody; a route or a role without its place in the table fails. */
class RouteRightsTest extends ViewTest {

    /** Who sees which page: x sees it, anybody else is told that there is no such page; nobody is asked to sign in. */
    private static final String TABLE =
            """
            route                | cadre village team entry | clerk leader finance | reviewer c-leader c-finance | auditor hq company admin designer
                                 |   x      x     x     x   |   x     x       x    |    x        x         x      |    x     x    x      x      x
            inbox                |   x      x     x     x   |   x     x       x    |    x        x         x      |    x     x    x      x      x
            done                 |   x      x     x     x   |   x     x       x    |    x        x         x      |    x     x    x      x      x
            started              |   x      x     x     x   |   x     x       x    |    x        x         x      |    x     x    x      x      x
            opinions             |   x      x     x     x   |   x     x       x    |    x        x         x      |    x     x    x      x      x
            copied               |   x      x     x     x   |   x     x       x    |    x        x         x      |    x     x    x      x      x
            absences             |   x      x     x     x   |   x     x       x    |    x        x         x      |    x     x    x      x      x
            runs                 |   x      x     x     x   |   x     x       x    |    x        x         x      |    x     x    x      x      x
            new-password         |   x      x     x     x   |   x     x       x    |    x        x         x      |    x     x    x      x      x
            declarations         |   x      x     x     x   |   x     x       x    |    x        x         x      |    x     -    -      -      -
            declarations/new     |   x      -     -     x   |   x     -       -    |    -        -         -      |    -     -    -      -      -
            declarations/:number |   x      x     x     x   |   x     x       x    |    x        x         x      |    x     -    -      -      -
            households           |   x      x     -     x   |   x     x       x    |    x        -         -      |    x     -    -      -      -
            intake               |   -      -     -     x   |   x     -       -    |    -        -         -      |    -     -    -      -      -
            intake/import        |   -      -     -     x   |   x     -       -    |    -        -         -      |    -     -    -      -      -
            notices              |   -      x     x     -   |   x     x       -    |    x        x         -      |    x     -    -      -      -
            notice               |   -      x     x     -   |   x     x       -    |    x        x         -      |    x     -    -      -      -
            registers            |   -      x     -     -   |   x     x       x    |    x        x         x      |    x     -    -      -      -
            register             |   -      x     -     -   |   x     x       x    |    x        x         x      |    x     -    -      -      -
            funds                |   -      -     -     -   |   -     -       -    |    x        x         x      |    x     x    -      -      -
            batches              |   -      -     -     -   |   x     x       x    |    x        x         x      |    x     x    -      -      -
            batches/:no          |   -      -     -     -   |   x     x       x    |    x        x         x      |    x     -    -      -      -
            journal              |   -      -     -     -   |   -     -       -    |    -        -         -      |    x     -    -      x      -
            invariants           |   -      -     -     -   |   -     -       -    |    -        -         -      |    x     -    -      x      -
            progress             |   -      -     -     -   |   x     x       -    |    x        x         -      |    x     x    -      -      -
            progress/late        |   -      -     -     -   |   x     x       -    |    x        x         -      |    x     x    -      -      -
            secondments          |   -      -     -     -   |   x     x       -    |    x        x         -      |    x     x    -      -      -
            ladder               |   -      -     -     -   |   -     -       -    |    x        x         -      |    x     x    -      -      -
            self-checks          |   -      -     -     -   |   x     x       -    |    x        x         -      |    x     x    -      -      -
            self-check           |   -      x     -     -   |   x     x       -    |    x        x         -      |    x     x    -      -      -
            self-check-campaign  |   -      -     -     -   |   -     -       -    |    x        x         -      |    -     -    -      -      -
            findings             |   -      -     -     -   |   x     x       -    |    x        x         -      |    x     x    -      -      -
            tasks                |   -      -     -     -   |   -     -       -    |    x        x         -      |    x     x    -      -      -
            summary              |   -      -     -     -   |   -     -       -    |    x        x         -      |    x     x    -      -      -
            modeler              |  -      -     -     -   |   -     -       -    |    x        x         -      |    x     -    -      -      x
            modeler/look/:process|  -      -     -     -   |   -     -       -    |    x        x         -      |    x     -    -      -      x
            modeler/draft        |  -      -     -     -   |   -     -       -    |    x        x         -      |    x     -    -      -      x
            modeler/move/:process|  -     -     -     -   |   -     -       -    |    x        x         -      |    x     -    -      -      x
            modeler/difference/:draft|-   -     -     -   |   -     -       -    |    x        x         -      |    x     -    -      -      x
            modeler/form/:draft/:key|-    -     -     -   |   -     -       -    |    x        x         -      |    x     -    -      -      x
            modeler/table/:draft/:key|-   -     -     -   |   -     -       -    |    x        x         -      |    x     -    -      -      x
            modeler/replay/:draft|  -      -     -     -   |   -     -       -    |    x        x         -      |    x     -    -      -      x
            modeler/versions     |  -      -     -     -   |   -     -       -    |    x        x         -      |    x     -    -      -      x
            staff                |   -      -     -     -   |   -     -       -    |    -        -         -      |    -     -    -      x      -
            holidays             |   -      -     -     -   |   -     -       -    |    -        -         -      |    -     -    -      x      -
            deliveries           |   -      -     -     -   |   -     -       -    |    -        -         -      |    -     -    -      x      -
            """;

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("cadre", Roles.ASSIGNED_CADRE),
            Map.entry("village", Roles.VILLAGE_CADRE),
            Map.entry("team", Roles.STATIONED_TEAM),
            Map.entry("entry", Roles.ENTRY_CLERK),
            Map.entry("clerk", Roles.TOWNSHIP_CLERK),
            Map.entry("leader", Roles.TOWNSHIP_LEADER),
            Map.entry("finance", Roles.TOWNSHIP_FINANCE),
            Map.entry("reviewer", Roles.COUNTY_REVIEWER),
            Map.entry("c-leader", Roles.COUNTY_LEADER),
            Map.entry("c-finance", Roles.COUNTY_FINANCE),
            Map.entry("auditor", Roles.AUDITOR),
            Map.entry("hq", Roles.HEADQUARTERS),
            Map.entry("company", Roles.COMPANY_FINANCE),
            Map.entry("designer", Roles.FLOW_DESIGNER),
            Map.entry("admin", Roles.ADMIN));

    /** Open to everybody, or there in a demonstration only. */
    private static final Set<String> OUTSIDE = Set.of("login", "demo");

    /** Last parts of addresses that ask for one; nothing has these numbers, so the page opens and says so. */
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("declarations/:number", "declarations/2018-none"),
            Map.entry("modeler/look/:process", "modeler/look/none"),
            Map.entry("modeler/draft", "modeler/draft/0"),
            Map.entry("modeler/move/:process", "modeler/move/none/1"),
            Map.entry("modeler/difference/:draft", "modeler/difference/0"),
            Map.entry("modeler/form/:draft/:key", "modeler/form/0/none"),
            Map.entry("modeler/table/:draft/:key", "modeler/table/0/none"),
            Map.entry("modeler/replay/:draft", "modeler/replay/0"),
            Map.entry("modeler/versions", "modeler/versions/none"),
            Map.entry("batches/:no", "batches/2018-none"),
            Map.entry("intake/import", "intake/import/0"),
            Map.entry("notice", "notice/0"),
            Map.entry("register", "register/2018-none"),
            Map.entry("self-check", "self-check/ZC-none"),
            Map.entry("self-check-campaign", "self-check-campaign/2018"));

    @Autowired
    private RoleBook roles;

    @Test
    void everyRouteIsInTheTableAndEveryRoleHasItsColumn() {
        assertThat(routes().keySet()).containsExactlyInAnyOrderElementsOf(rows().keySet());
        Set<String> known = new TreeSet<>(roles.all().stream().map(Role::name).toList());
        known.removeIf(role -> role.startsWith("added-"));
        assertThat(new TreeSet<>(columns())).containsAll(known);
    }

    @Test
    void everyRoleSeesItsPagesAndNoOthers() {
        Map<String, RouteData> routes = routes();
        List<String> wrong = columns().stream()
                .flatMap(role -> {
                    signInAs(role, area(role));
                    return rows().entrySet().stream()
                            .filter(row -> sees(routes.get(row.getKey()))
                                    != row.getValue().contains(role))
                            .map(row -> role + " on /" + row.getKey());
                })
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyIsAskedToSignInWhateverPageIsAskedFor() {
        SecurityContextHolder.clearContext();
        assertThat(routes().keySet())
                .allSatisfy(route -> assertThat(open(address(route))).isInstanceOf(LoginView.class));
    }

    /** The page itself, or what stands in its place when it was opened for nothing; never the page that does not exist. */
    private boolean sees(RouteData route) {
        HasElement shown = open(address(route.getTemplate().replaceFirst("/:(___|version).*", "")));
        assertThat(shown).isNotInstanceOf(LoginView.class);
        if (!(shown instanceof NotFoundView)
                && !(shown instanceof ErrorView)
                && !route.getTemplate().isEmpty()) {
            assertThat(shown).isInstanceOf(route.getNavigationTarget());
        }
        return !(shown instanceof NotFoundView);
    }

    private static Map<String, RouteData> routes() {
        VaadinSession.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        Map<String, RouteData> routes = new LinkedHashMap<>();
        RouteConfiguration.forRegistry(
                        UI.getCurrent().getInternals().getRouter().getRegistry())
                .getAvailableRoutes()
                .forEach(route -> routes.put(route.getTemplate().replaceFirst("/:(___|version).*", ""), route));
        routes.keySet().removeAll(OUTSIDE);
        return routes;
    }

    private static String address(String route) {
        return EXAMPLES.getOrDefault(route, route);
    }

    private static String area(String role) {
        return switch (role) {
            case Roles.ASSIGNED_CADRE, Roles.VILLAGE_CADRE, Roles.STATIONED_TEAM, Roles.ENTRY_CLERK -> "533422203205";
            case Roles.TOWNSHIP_CLERK, Roles.TOWNSHIP_LEADER, Roles.TOWNSHIP_FINANCE -> "533422203";
            default -> "533422";
        };
    }

    private static List<String> columns() {
        return words(TABLE.lines().findFirst().orElseThrow())
                .map(name -> COLUMNS.getOrDefault(name, name))
                .toList();
    }

    /** The roles that see each route. */
    private static Map<String, Set<String>> rows() {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        TABLE.lines().skip(1).forEach(line -> {
            List<String> marks = words(line).toList();
            assertThat(marks).as(line).hasSameSizeAs(columns());
            rows.put(
                    line.substring(0, line.indexOf('|')).strip(),
                    Stream.iterate(0, i -> i < marks.size(), i -> i + 1)
                            .filter(i -> marks.get(i).equals("x"))
                            .map(columns()::get)
                            .collect(Collectors.toSet()));
        });
        return rows;
    }

    private static Stream<String> words(String line) {
        return Arrays.stream(line.substring(line.indexOf('|')).split("[ |]+")).filter(word -> !word.isEmpty());
    }
}
