package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jiangbu.inbox.AddressPart;
import org.jiangbu.security.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the list at the REST door does not understand it refuses, and it says what it takes. */
class RestListRefusalsTest extends RestProbeTest {
    private static final String LIST = "/api/work-items";

    private Person person;

    @BeforeEach
    void twoItems() {
        person = villageCadre();
        started(2, person);
    }

    @Test
    void whatCannotBeReadIsRefused() throws Exception {
        Map<String, List<String>> wrong = Map.ofEntries(
                Map.entry("list", List.of("others", "")),
                Map.entry("township", List.of("abc", "533422101202", "533422999")),
                Map.entry("village", List.of("533422101", "533422101999")),
                Map.entry("group", List.of("533422101202", "53342210120299")),
                Map.entry("area", List.of("5", "999999")),
                Map.entry("process", List.of("a b", "a'b")),
                Map.entry("step", List.of("a/b/c", "a b")),
                Map.entry("overdue", List.of("yes", "2")),
                Map.entry("text", List.of(" ", "x".repeat(101))),
                Map.entry("category", List.of("", "x".repeat(51))),
                Map.entry("product", List.of("a b", "walnut,")),
                Map.entry("from", List.of("-1", "1.234", "1e5", "NaN", "12345678901")),
                Map.entry("to", List.of("many")),
                Map.entry("due-from", List.of("2019-02-30", "01.02.2019", "+2019-01-01")),
                Map.entry("due-to", List.of("tomorrow")),
                Map.entry("flags", List.of("a b", "a,,b")),
                Map.entry("priority", List.of("HIGH", "URGENT,")),
                Map.entry("aside", List.of("perhaps")),
                Map.entry("sort", List.of("due", "AMOUNT")));
        for (AddressPart part : AddressPart.values()) {
            assertThat(wrong.containsKey(part.parameter())).as(part.parameter()).isEqualTo(!part.ofScreen());
        }
        for (Map.Entry<String, List<String>> one : wrong.entrySet()) {
            for (String value : one.getValue()) {
                refused(request(person, LIST, one.getKey(), value), 400, "base.rest.parameter");
            }
        }
        refused(request(person, LIST, "from", "2", "to", "1"), 400, "base.rest.parameter");
        refused(request(person, LIST, "due-from", "2019-01-02", "due-to", "2019-01-01"), 400, "base.rest.parameter");
        refused(request(person, LIST, "township", "533422101", "village", "533422204201"), 400, "base.rest.parameter");
        refused(request(person, LIST, "process", "other", "step", "probe/first"), 400, "base.rest.parameter");
        refused(request(person, LIST, "sort", "DUE", "sort", "NEWEST"), 400, "base.rest.parameter");
    }

    @Test
    void whatIsNotKnownAndBoundsThatAreCrossedAreRefused() throws Exception {
        for (String unknown : List.of("offset", "item", "snoozed", "dueFrom")) {
            refused(request(person, LIST, unknown, "1"), 400, "base.rest.parameter-unknown");
        }
        for (String limit : List.of("0", "501", "-1", "ten", "", "99999999999")) {
            String sentence = limit.isEmpty() ? "base.rest.parameter" : "base.rest.limit";
            refused(request(person, LIST, "limit", limit), 400, sentence);
        }
        for (String sort : List.of("DUE", "AMOUNT_DESC", "NEWEST", "PRIORITY")) {
            String cursor = JsonPath.read(text(request(person, LIST, "limit", "1", "sort", sort)), "$.next");
            for (String other : List.of("DUE", "AMOUNT_DESC", "NEWEST", "PRIORITY")) {
                if (!sort.equals(other)) {
                    refused(request(person, LIST, "sort", other, "after", cursor), 400, "workflow.page.unknown");
                }
            }
        }
        refused(request(person, LIST, "after", "???"), 400, "workflow.page.unknown");
    }

    @Test
    void theDocumentDescribesEveryFilter() throws Exception {
        String document = text(request(person, "/api/openapi"));
        Set<String> expected = new TreeSet<>(Set.of("area", "process", "after", "limit"));
        for (AddressPart part : AddressPart.values()) {
            if (!part.ofScreen()) expected.add(part.parameter());
        }
        List<Map<String, Object>> described = JsonPath.read(document, "$.paths['/api/work-items'].get.parameters");
        assertThat(described).extracting(one -> one.get("name")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(described).allSatisfy(one -> {
            assertThat(one).containsEntry("in", "query");
            assertThat(one.get("description")).asString().isNotBlank();
            assertThat(one.get("schema")).isNotNull();
        });
        expected.removeAll(Set.of("after", "limit", "sort"));
        List<String> ofCounts = JsonPath.read(document, "$.paths['/api/work-items/counts'].get.parameters[*].name");
        assertThat(ofCounts).containsExactlyInAnyOrderElementsOf(expected);
    }
}
