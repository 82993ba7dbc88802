package org.jiangbu.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jiangbu.ChainTest;
import org.jiangbu.declaration.DeclarationStatus;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.Test;

/** From the cadre's check to the approved roster, through the real models. */
class RosterChainTest extends ChainTest {
    @Test
    void rosterIsApprovedAndOneReturnedLineGoesToTheNext() throws Exception {
        String kept = checked("6000.00");
        String returned = checked("7200.00");
        String roster = openRoster();
        lock(roster);
        user.runAs(people.get(Roles.COUNTY_REVIEWER).id(), () -> {
            assertThat(rosters.view(roster).digest()).hasSize(64);
            assertThat(rosters.view(roster).status()).isEqualTo(RosterStatus.LOCKED);
        });
        long back = awards.decisionsOf(List.of(returned)).get(returned).id();
        decide(
                Roles.COUNTY_REVIEWER,
                roster,
                "approve",
                null,
                Map.of(
                        "returnedLines",
                        List.of(back),
                        "reasons",
                        Map.of(Long.toString(back), "收据不清楚"),
                        "reasonCodes",
                        Map.of(Long.toString(back), "EVIDENCE_MISSING")));
        user.runAs(people.get(Roles.COUNTY_REVIEWER).id(), () -> assertThat(rosters.lines(roster))
                .filteredOn(line -> line.number().equals(returned))
                .extracting(RosterLine::returnedFor)
                .containsExactly(ReturnReason.EVIDENCE_MISSING));
        approve(Roles.COUNTY_LEADER, roster);
        assertThat(status(kept)).isEqualTo(DeclarationStatus.REGISTERED);
        assertThat(status(returned)).isEqualTo(DeclarationStatus.SUBMITTED);
        assertThat(rosters.payable(roster))
                .extracting(PayableLine::number)
                .contains(kept)
                .doesNotContain(returned);

        long line = books.lines(List.of(returned)).get(returned).get(0).id();
        Map<String, Object> cut = Map.of(
                "lineId",
                line,
                "verifiedQuantity",
                5,
                "verifiedFen",
                360_000,
                "reasonCode",
                "QUANTITY_LOWER",
                "reason",
                "只卖5公斤");
        decide(Roles.TOWNSHIP_CLERK, returned, "approve", null, Map.of("cuts", List.of(cut)));
        assertThat(awards.decisionsOf(List.of(returned)).get(returned).totalFen())
                .isEqualTo(108_000);
        String supplementary = openRoster();
        assertThat(rosters.payable(supplementary))
                .extracting(PayableLine::number)
                .containsExactly(returned);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        user.runAs(people.get(Roles.TOWNSHIP_CLERK).id(), () -> rosters.export(supplementary, TOWNSHIP, out));
        List<String> cells = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            book.getFirstSheet()
                    .openStream()
                    .forEach(row -> row.forEach(cell -> {
                        if (cell != null) {
                            cells.add(cell.getText());
                        }
                    }));
        }
        assertThat(cells).anyMatch(text -> text.contains("人民币壹仟零捌拾元整")).contains("核桃", "农布");
    }
}
