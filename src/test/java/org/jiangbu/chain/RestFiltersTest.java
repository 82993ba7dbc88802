package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiangbu.region.Areas;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.ProbeCases;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.holding.Holdings;
import org.jiangbu.workflow.pace.FollowUps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list at the REST door takes the filters of the screen. */
class RestFiltersTest extends RestProbeTest {
    private static final String LIST = "/api/work-items";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Holdings holdings;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Areas areas;

    @Autowired
    private Clock clock;

    private final String kind = "类-" + UUID.randomUUID().toString().substring(0, 8);
    private LocalDate today;
    private Person person;
    private List<WorkItem> open;

    /** Four items of a kind of their own: 1.00 yuan and overdue, 250.50 yuan, without an amount, 1,000.00 yuan. */
    @BeforeEach
    void fourDifferentItems() {
        today = LocalDate.now(clock);
        person = villageCadre();
        open = started(4, person);
        set(0, 1_00L, today.minusDays(3).toString(), 0, "a-mark");
        set(1, 250_50L, today.plusDays(1).toString(), 1, "a-mark,b-mark");
        set(2, null, "infinity", 0, "b-mark");
        set(3, 1000_00L, today.plusDays(10).toString(), 2, "");
    }

    private void set(int item, Long fen, String due, int priority, String flags) {
        jdbc.sql(
                        """
                        update work_item set category = :kind, amount_fen = :fen, due_on = cast(:due as date),
                            priority = :priority, flags = string_to_array(:flags, ',') where id = :id
                        """)
                .param("kind", kind)
                .param("fen", fen, java.sql.Types.BIGINT)
                .param("due", due)
                .param("priority", priority)
                .param("flags", flags)
                .param("id", open.get(item).id())
                .update();
    }

    @AfterEach
    void asTheyWere() {
        for (WorkItem item : open) {
            jdbc.sql(
                            """
                            update work_item set category = :kind, amount_fen = :fen, due_on = :due, priority = 0, flags = '{}'
                            where id = :id
                            """)
                    .param("kind", item.category())
                    .param("fen", item.amountFen())
                    .param("due", item.dueOn())
                    .param("id", item.id())
                    .update();
        }
    }

    @Test
    void amountsNarrowInYuan() throws Exception {
        assertThat(found()).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(found("from", "250.5")).containsExactlyInAnyOrder(1, 3);
        assertThat(found("to", "250.50")).containsExactlyInAnyOrder(0, 1);
        assertThat(found("from", "1.01", "to", "999.99")).containsExactly(1);
        assertThat(found("from", "1", "to", "1")).containsExactly(0);
    }

    @Test
    void dueDatesNarrow() throws Exception {
        assertThat(found("overdue", "1")).containsExactly(0);
        assertThat(found("overdue", "true")).containsExactly(0);
        assertThat(found("overdue", "0")).hasSize(4);
        assertThat(found("due-from", today.toString())).containsExactly(1, 3, 2);
        assertThat(found("due-to", today.plusDays(1).toString())).containsExactly(0, 1);
        assertThat(found(
                        "due-from",
                        today.toString(),
                        "due-to",
                        today.plusDays(9).toString()))
                .containsExactly(1);
    }

    @Test
    void marksPrioritiesAndTextNarrow() throws Exception {
        assertThat(found("flags", "b-mark")).containsExactlyInAnyOrder(1, 2);
        assertThat(found("flags", "a-mark,b-mark")).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(found("flags", "a-mark", "flags", "b-mark")).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(found("priority", "URGENT")).containsExactly(1);
        assertThat(found("priority", "URGENT,MOST_URGENT")).containsExactlyInAnyOrder(1, 3);
        assertThat(found("text", open.get(2).caseKey())).containsExactly(2);
        assertThat(found("category", kind + "x")).isEmpty();
    }

    @Test
    void processAndStepNarrow() throws Exception {
        assertThat(found("step", ProbeCases.PROCESS + "/first")).hasSize(4);
        assertThat(found("step", "first")).hasSize(4);
        assertThat(found("step", ProbeCases.PROCESS + "/second")).isEmpty();
        assertThat(found("process", ProbeCases.PROCESS)).hasSize(4);
        assertThat(found("process", "other")).isEmpty();
    }

    @Test
    void placesNarrowToWhatThePersonDecidesThere() throws Exception {
        assertThat(found("township", "533422101")).hasSize(4);
        assertThat(found("township", "533422101", "village", ProbeCases.VILLAGE))
                .hasSize(4);
        assertThat(found("area", ProbeCases.VILLAGE)).hasSize(4);
        assertThat(found("township", "533422204")).isEmpty();
        assertThat(found("village", "533422204201")).isEmpty();
    }

    @Test
    void itemsOfAnotherAreaDoNotAppearWhateverIsAsked() throws Exception {
        Chain.Cast home = chain.cast("533422204201");
        String number = chain.declared(home, "1200.00");
        String group = areas.group(home.village, "一社").code();
        Person cadre = home.person(Roles.ASSIGNED_CADRE);
        Person stranger = chain.cast("533422201202").person(Roles.ASSIGNED_CADRE);
        Person leader = home.person(Roles.TOWNSHIP_LEADER);
        Person otherLeader = chain.cast("533422201202").person(Roles.TOWNSHIP_LEADER);
        for (Person one : List.of(cadre, stranger, leader, otherLeader)) staff.setPassword(one.id(), PASSWORD);
        for (String place : List.of("township=" + home.township, "village=" + home.village, "group=" + group)) {
            String[] asked = place.split("=");
            assertThat(numbers(cadre, asked[0], asked[1])).contains(number);
            assertThat(numbers(stranger, asked[0], asked[1])).isEmpty();
            assertThat(numbers(leader, asked[0], asked[1], "list", "area", "text", number))
                    .containsExactly(number);
            assertThat(numbers(otherLeader, asked[0], asked[1], "list", "area")).isEmpty();
        }
        assertThat(numbers(stranger, "text", number)).isEmpty();
        assertThat(numbers(stranger, "list", "area")).isEmpty();
        assertThat(numbers(leader, "list", "area", "flags", "unmanned", "text", number))
                .isEmpty();
    }

    @Test
    void listsAreThoseOfTheScreen() throws Exception {
        user.runAs(
                person.id(), () -> holdings.claim(open.get(1).id(), open.get(1).revision()));
        assertThat(found("list", "mine")).containsExactly(1);
        assertThat(found("list", "team")).containsExactlyInAnyOrder(0, 2, 3);
        assertThat(found("list", "all")).hasSize(4);
        assertThat(found("list", "area")).isEmpty();
    }

    @Test
    void whatIsPutAsideIsLeftOutUnlessItIsAskedFor() throws Exception {
        user.runAs(person.id(), () -> followUps.putAside(List.of(open.get(3).id()), today.plusDays(5), null));
        assertThat(found()).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(found("aside", "1")).containsExactly(3);
    }

    @Test
    void ordersAndPagesFollowEachOther() throws Exception {
        assertThat(found()).containsExactly(0, 1, 3, 2);
        assertThat(found("sort", "DUE")).containsExactly(0, 1, 3, 2);
        assertThat(found("sort", "AMOUNT_DESC")).containsExactly(3, 1, 0, 2);
        assertThat(found("sort", "NEWEST")).containsExactly(3, 2, 1, 0);
        assertThat(found("sort", "PRIORITY")).containsExactly(3, 1, 0, 2);
        for (String sort : List.of("DUE", "AMOUNT_DESC", "NEWEST", "PRIORITY")) {
            List<Integer> seen = new ArrayList<>();
            String next = null;
            do {
                String page = page("category", kind, "sort", sort, "limit", "1", "after", next);
                seen.addAll(indexes(page));
                next = JsonPath.read(page, "$.next");
            } while (next != null);
            assertThat(seen).isEqualTo(found("sort", sort));
        }
    }

    @Test
    void countsTakeTheSameFilters() throws Exception {
        for (String[] asked : new String[][] {{}, {"from", "250.5"}, {"overdue", "1"}, {"township", "533422204"}}) {
            String counts = text(request(person, LIST + "/counts", with(asked)));
            assertThat(JsonPath.<Integer>read(counts, "$.all"))
                    .isEqualTo(found(asked).size());
        }
        refused(request(person, LIST + "/counts", "limit", "1"), 400, "base.rest.parameter-unknown");
    }

    /** Which of the four items are found, in the order of the answer. */
    private List<Integer> found(String... asked) throws Exception {
        return indexes(page(with(asked)));
    }

    private String[] with(String... asked) {
        List<String> all = new ArrayList<>(List.of(asked));
        if (!all.contains("category")) all.addAll(List.of("category", kind));
        return all.toArray(String[]::new);
    }

    private List<Integer> indexes(String page) {
        List<Integer> ids = JsonPath.read(page, "$.items[*].id");
        return ids.stream()
                .map(id -> open.stream().map(WorkItem::id).toList().indexOf(id.longValue()))
                .toList();
    }

    private String page(String... asked) throws Exception {
        return text(request(person, LIST, asked).andExpect(status().isOk()));
    }

    private List<String> numbers(Person one, String... asked) throws Exception {
        return JsonPath.read(text(request(one, LIST, asked).andExpect(status().isOk())), "$.items[*].caseKey");
    }
}
