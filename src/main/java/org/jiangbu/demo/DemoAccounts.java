package org.jiangbu.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangbu.region.Area;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.region.Areas;
import org.jiangbu.security.Person;
import org.jiangbu.security.RoleBook;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.springframework.stereotype.Component;

/** The accounts of the demonstration, e.g. {@code clerk-tuoding}; all have the same password, shown at the sign-in. */
@Component
public class DemoAccounts {
    public static final String PASSWORD = "Deqin-2018";

    private static final LocalDate FROM = LocalDate.of(2018, 1, 1);
    private static final Map<String, String> TOWNSHIPS = Map.of(
            "533422101", "shengping",
            "533422102", "benzilan",
            "533422201", "foshan",
            "533422202", "yunling",
            "533422203", "yanmen",
            "533422204", "tuoding",
            "533422205", "xiaruo",
            "533422206", "yangla");
    private static final List<Post> TOWNSHIP_POSTS = List.of(
            new Post("entry", Roles.ENTRY_CLERK),
            new Post("cadre", Roles.ASSIGNED_CADRE),
            new Post("village", Roles.VILLAGE_CADRE),
            new Post("clerk", Roles.TOWNSHIP_CLERK),
            new Post("leader", Roles.TOWNSHIP_LEADER),
            new Post("finance", Roles.TOWNSHIP_FINANCE));
    private static final List<Post> COUNTY_POSTS = List.of(
            new Post("county-reviewer", Roles.COUNTY_REVIEWER),
            new Post("county-leader", Roles.COUNTY_LEADER),
            new Post("county-finance", Roles.COUNTY_FINANCE),
            new Post("county-finance-2", Roles.COUNTY_FINANCE),
            new Post("auditor", Roles.AUDITOR),
            new Post("headquarters", Roles.HEADQUARTERS),
            new Post("designer", Roles.FLOW_DESIGNER),
            new Post("admin", Roles.ADMIN));

    private final Staff staff;
    private final RoleBook roles;
    private final Areas areas;

    DemoAccounts(Staff staff, RoleBook roles, Areas areas) {
        this.staff = staff;
        this.roles = roles;
        this.areas = areas;
    }

    /** A way to sign in: user name, role title and place. */
    public record Account(String username, String role, String place) {}

    /** Every account there is, from the village to the county. */
    public List<Account> list() {
        List<Account> accounts = new ArrayList<>();
        Area county = county();
        COUNTY_POSTS.forEach(post -> accounts.add(account(post.prefix(), post.role(), county)));
        for (Area township : townships()) {
            TOWNSHIP_POSTS.forEach(post -> accounts.add(account(username(post, township), post.role(), township)));
        }
        return accounts;
    }

    /** Opens the accounts that do not exist yet. */
    void open() {
        COUNTY_POSTS.forEach(post -> open(post.prefix(), post.role(), county()));
        for (Area township : townships()) {
            TOWNSHIP_POSTS.forEach(post -> open(username(post, township), post.role(), township));
        }
    }

    /** Closes every account, if any was opened; tells whether there were any. */
    boolean close() {
        List<Person> open = people().stream().filter(Person::active).toList();
        open.forEach(person -> staff.setActive(person.id(), false));
        return !open.isEmpty();
    }

    List<Person> people() {
        return list().stream()
                .flatMap(account -> staff.byUsername(account.username()).stream())
                .toList();
    }

    Person person(String username) {
        return staff.byUsername(username).orElseThrow();
    }

    /** The township's entry clerk. */
    Person entryClerk(Area township) {
        return person(username(TOWNSHIP_POSTS.get(0), township));
    }

    /** The township's assigned cadre. */
    Person cadre(Area township) {
        return person(username(TOWNSHIP_POSTS.get(1), township));
    }

    /** The township's village cadre. */
    Person village(Area township) {
        return person(username(TOWNSHIP_POSTS.get(2), township));
    }

    /** The township's clerk. */
    Person clerk(Area township) {
        return person(username(TOWNSHIP_POSTS.get(3), township));
    }

    /** The township's leader. */
    Person leader(Area township) {
        return person(username(TOWNSHIP_POSTS.get(4), township));
    }

    /** The township's finance office. */
    Person finance(Area township) {
        return person(username(TOWNSHIP_POSTS.get(5), township));
    }

    List<Area> townships() {
        return areas.children(county().code()).stream()
                .filter(area -> TOWNSHIPS.containsKey(area.code()))
                .toList();
    }

    private Area county() {
        return areas.all(AreaLevel.COUNTY, FROM).get(0);
    }

    private void open(String username, String role, Area area) {
        if (staff.byUsername(username).isEmpty()) {
            String second = username.endsWith("-2") ? " 2" : "";
            Person person = staff.create(username, roles.title(role) + second + "·" + area.name(), PASSWORD);
            staff.assign(person.id(), role, area.code(), FROM, null);
        }
    }

    private Account account(String username, String role, Area area) {
        return new Account(username, roles.title(role), area.name());
    }

    private static String username(Post post, Area township) {
        return post.prefix() + "-" + TOWNSHIPS.get(township.code());
    }

    private record Post(String prefix, String role) {}
}
