package org.jiangbu.intake.judging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.Money;
import org.jiangbu.declaration.LineKind;
import org.jiangbu.intake.Verdict;
import org.jiangbu.policy.AwardCalculation;
import org.jiangbu.policy.CapScope;
import org.jiangbu.policy.Entitlement;
import org.jiangbu.policy.HouseholdYear;
import org.jiangbu.policy.ProgrammeOf2018;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The eight township registers of 2018, as they are shipped for the demo. */
class GivenRegistersTest {
    private static final List<String> FILES = List.of(
            "533422101-升平镇",
            "533422102-奔子栏镇",
            "533422201-佛山乡",
            "533422202-云岭乡",
            "533422203-燕门乡",
            "533422204-拖顶傈僳族乡",
            "533422205-霞若傈僳族乡",
            "533422206-羊拉乡");
    private static final List<JudgedRow> ROWS = new ArrayList<>();
    private static final Map<String, HouseholdYear> HOUSEHOLDS = new LinkedHashMap<>();
    private static JsonNode expected;

    @BeforeAll
    static void judgeAll() throws IOException {
        for (String file : FILES) {
            ROWS.addAll(Judging.judge(resource(file + ".xlsx")));
        }
        expected = new ObjectMapper().readTree(resource("expected.json"));
        Map<String, List<JudgedRow>> byHousehold = new LinkedHashMap<>();
        ROWS.forEach(row ->
                byHousehold.computeIfAbsent(row.idNo(), k -> new ArrayList<>()).add(row));
        byHousehold.forEach((id, rows) ->
                HOUSEHOLDS.put(id, HouseholdYear.of(amounts(rows, LineKind.SALE), amounts(rows, LineKind.LABOUR))));
    }

    @Test
    void noRowIsRefused() {
        assertThat(ROWS.stream().filter(row -> row.verdict() == Verdict.REFUSED).map(JudgedRow::reasons))
                .isEmpty();
    }

    @Test
    void everyHouseholdAndLineIsThere() {
        assertThat(HOUSEHOLDS).hasSize(expected.get("households").asInt());
        assertThat(ROWS.stream().mapToInt(row -> row.lines().size()).sum())
                .isEqualTo(expected.get("lines").asInt());
    }

    @Test
    void everyHouseholdEarnsWhatTheCountyPaid() {
        JsonNode each = expected.get("perHousehold");
        assertThat(HOUSEHOLDS).allSatisfy((id, year) -> {
            Entitlement award = AwardCalculation.entitlement(ProgrammeOf2018.rules(CapScope.INDUSTRY_ONLY), year);
            assertThat(List.of(award.industry().fen(), award.labour().fen()))
                    .isEqualTo(List.of(
                            each.get(id).get(0).asLong(), each.get(id).get(1).asLong()));
        });
    }

    @Test
    void theSumUnderOneJointCapIsRightToo() {
        long sum = HOUSEHOLDS.values().stream()
                .map(year -> AwardCalculation.entitlement(ProgrammeOf2018.rules(CapScope.JOINT), year))
                .mapToLong(award -> award.total().fen())
                .sum();
        assertThat(sum).isEqualTo(expected.get("jointFen").asLong());
    }

    private static List<Money> amounts(List<JudgedRow> rows, LineKind kind) {
        return rows.stream()
                .flatMap(row -> row.lines().stream())
                .filter(line -> line.kind() == kind)
                .map(line -> Money.ofFen(line.amountFen()))
                .toList();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = GivenRegistersTest.class.getResourceAsStream("/demo/registers/2018/" + name)) {
            return in.readAllBytes();
        }
    }
}
