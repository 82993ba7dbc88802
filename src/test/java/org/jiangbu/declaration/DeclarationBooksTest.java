package org.jiangbu.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jiangbu.base.Money;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class DeclarationBooksTest extends DeclarationTest {
    @Test
    void expectedAwardCountsWhatWasDeclaredBeforeF11() {
        user.runAs(clerk.id(), () -> {
            submitted(walnuts("400", "公斤", "10"));
            Expectation expected = awards.expect(household, 2018, null, List.of(Money.ofFen(550_000)), List.of());
            assertThat(expected.awardFen()).isEqualTo(165_000);
            assertThat(expected.yearFen()).isEqualTo(285_000);
            assertThat(expected.declaredBeforeFen()).isEqualTo(400_000);
            assertThat(expected.sentence()).contains("9,500.00");
        });
    }

    @Test
    void cutNeverGoesAboveWhatStoodBeforeH23() {
        String number = user.runAs(clerk.id(), () -> submitted(walnuts("500", "公斤", "12")));
        DeclarationLine line = books.lines(List.of(number)).get(number).get(0);
        books.applyCuts(List.of(new LineCut(number, line.id(), new BigDecimal("250"), 300_000)));
        assertThat(books.summaries(List.of(number)).get(number).verifiedSalesFen())
                .isEqualTo(300_000);
        assertRefused(
                () -> books.applyCuts(List.of(new LineCut(number, line.id(), new BigDecimal("251"), 300_000))),
                "declaration.cut-above");
        assertRefused(
                () -> books.applyCuts(List.of(new LineCut(number, line.id(), new BigDecimal("250"), 300_001))),
                "declaration.cut-above");
    }

    @Test
    void correctionKeepsTheOldLinesAndSaysWhetherAValueChanged() {
        user.runAs(clerk.id(), () -> {
            String number = submitted(walnuts("500", "公斤", "12"));
            DeclarationSummary summary = declarations.view(number).summary();
            books.markReturned(List.of(number));
            int revision =
                    declarations.save(summary.id(), summary.revision() + 1, declared(walnuts("500", "公斤", "12")));
            assertThat(books.valueChanged(List.of(number))).containsEntry(number, false);
            declarations.save(summary.id(), revision, declared(walnuts("400", "公斤", "12")));
            assertThat(books.valueChanged(List.of(number))).containsEntry(number, true);
            assertThat(declarations.view(number).lines()).singleElement().satisfies(line -> assertThat(line.amountFen())
                    .isEqualTo(480_000));
            books.markResubmitted(List.of(number));
            assertRefused(() -> books.markLapsed(List.of(number)), "declaration.refused.LAPSE");
        });
    }

    @Test
    void bulkCreationSubmitsEveryDeclarationOrNone() {
        NewDeclaration good = new NewDeclaration(
                2018, household, null, "register", List.of(walnuts("500", "公斤", "12"), walnuts("1", "公斤", "9.0001")));
        NewDeclaration bad = new NewDeclaration(2018, household, null, "register", List.of());
        TransactionTemplate together = new TransactionTemplate(transactions);
        user.runAs(clerk.id(), () -> {
            assertRefused(
                    () -> together.execute(status -> books.createAll(List.of(good, bad), user.id())),
                    "declaration.no-lines");
            assertThat(books.verifiedLines(List.of(household), 2018)).isEmpty();
            List<String> numbers = together.execute(status -> books.createAll(List.of(good, good), user.id()));
            assertThat(numbers).hasSize(2).doesNotHaveDuplicates();
            assertThat(books.verifiedLines(List.of(household), 2018)).hasSize(4);
            assertThat(cases.find(numbers.get(1))).isPresent();
        });
    }
}
