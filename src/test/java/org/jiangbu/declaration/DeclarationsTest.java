package org.jiangbu.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jiangbu.base.Refusal;
import org.jiangbu.people.NewMember;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeclarationsTest extends DeclarationTest {
    @Autowired
    OtherDeclarations others;

    @Autowired
    SubsidyCaseDescriber describer;

    @Test
    void draftIsNumberedByYearAndVillageAndStoredInTheProductsUnitF29() {
        user.runAs(clerk.id(), () -> {
            String number = draft(walnuts("35", "斤", "12.00"));
            assertThat(number).startsWith("2018-533422206-202-");
            DeclarationLine line = declarations.view(number).lines().get(0);
            assertThat(line.quantity()).isEqualByComparingTo("17.5");
            assertThat(line.unitPrice()).isEqualByComparingTo("24");
            assertThat(line.amountFen()).isEqualTo(42_000);
            assertThat(line.unit()).isEqualTo("kg");
            assertThat(line.verifiedFen()).isEqualTo(42_000);
        });
    }

    @Test
    void secondDraftOfAHouseholdIsRefused() {
        user.runAs(clerk.id(), () -> {
            draft(walnuts("1", "公斤", "12"));
            assertRefused(() -> draft(), "declaration.draft-exists");
        });
    }

    @Test
    void linesOutsideTheRulesAreRefusedByTheirNumber() {
        user.runAs(clerk.id(), () -> {
            NewLine maize = NewLine.sale("玉米", BigDecimal.TEN, "公斤", BigDecimal.TEN, 10_000, OCTOBER);
            assertThatThrownBy(() -> draft(walnuts("1", "公斤", "12"), maize))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.key()).isEqualTo("declaration.line-refused");
                        assertThat(refusal.args()[0]).isEqualTo(2);
                        assertThat(String.valueOf(refusal.args()[1])).contains("不在本年度产业目录");
                    });
            NewLine early =
                    NewLine.sale("walnut", BigDecimal.TEN, "公斤", BigDecimal.TEN, 10_000, LocalDate.of(2017, 12, 31));
            assertRefused(() -> draft(early), "declaration.line-refused");
            NewLine stranger = NewLine.labour("LOCAL_SHORT", 360_000, OCTOBER, "江初");
            assertRefused(() -> draft(stranger), "declaration.line-refused");
        });
    }

    @Test
    void labourOfAMemberCountsForThatMemberR10() {
        user.runAs(clerk.id(), () -> {
            households.addMembers(List.of(new NewMember(household, "江初", null, "儿子")));
            String number = draft(NewLine.labour("LOCAL_SHORT", 360_000, OCTOBER, "江初"));
            DeclarationView view = declarations.view(number);
            assertThat(view.lines().get(0).workerName()).isEqualTo("江初");
            assertThat(view.summary().category()).isEqualTo("LABOUR");
            assertThat(view.summary().labourFen()).isEqualTo(360_000);
        });
    }

    @Test
    void householdRegisteredLaterCannotDeclareR1() {
        user.runAs(clerk.id(), () -> {
            household = households
                    .registerAll(List.of(new org.jiangbu.people.NewHousehold(
                            null, VILLAGE, "取扎", TestHouseholds.idNo(), 3, 2019, null, null)))
                    .get(0);
            assertRefused(() -> draft(), "declaration.not-registered");
        });
    }

    @Test
    void staleTabIsRefused() {
        user.runAs(clerk.id(), () -> {
            long id = declarations.draft(declared());
            int revision = declarations.save(id, 1, declared(walnuts("500", "公斤", "12")));
            assertThat(revision).isEqualTo(2);
            assertRefused(() -> declarations.save(id, 1, declared()), "declaration.stale");
            assertThat(declarations.view(declarations.numberOf(id)).summary().salesFen())
                    .isEqualTo(600_000);
        });
    }

    @Test
    void sameCommandSubmitsOnceAndAnotherIsToldTheStatus() {
        user.runAs(clerk.id(), () -> {
            long id = declarations.draft(declared(walnuts("500", "公斤", "12")));
            declarations.submit(id, "h3-submit-" + id);
            declarations.submit(id, "h3-submit-" + id);
            String number = declarations.numberOf(id);
            assertThat(cases.find(number)).get().satisfies(state -> assertThat(state.open())
                    .isTrue());
            assertThatThrownBy(() -> declarations.submit(id, "h3-other-" + id))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.args()).containsExactly(number, "核实中"));
            assertRefused(() -> declarations.save(id, 2, declared()), "declaration.refused.SAVE");
        });
    }

    @Test
    void h8TheVerySameLineIsNotDeclaredAgainByHand() {
        user.runAs(clerk.id(), () -> {
            String first = submitted(walnuts("500", "公斤", "12"));
            long again = declarations.draft(declared(walnuts("500", "公斤", "12")));
            assertThatThrownBy(
                            () -> declarations.submit(again, UUID.randomUUID().toString()))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(String.valueOf(refusal.args()[1]))
                            .contains(first, "不能重复申报"));
            assertThat(others.noteworthy(
                            declarations.view(declarations.numberOf(again)).summary()))
                    .hasSize(2)
                    .anyMatch(sentence -> sentence.contains("第 1 行") && sentence.contains("是否重复"))
                    .anyMatch(sentence -> sentence.contains(first) && sentence.contains("6,000.00"));
        });
    }

    @Test
    void h8AnotherSaleOfTheSameHouseholdIsSubmittedWithTheOthersShown() {
        user.runAs(clerk.id(), () -> {
            String first = submitted(walnuts("500", "公斤", "12"));
            String second = submitted(walnuts("100", "公斤", "12"));
            assertThat(others.noteworthy(declarations.view(second).summary()))
                    .singleElement()
                    .asString()
                    .contains(first);
        });
    }

    @Test
    void h8TheSameSaleOfAnotherDayIsSaidWhileItIsWrittenAndFlaggedForVerifiers() {
        user.runAs(clerk.id(), () -> {
            String first = submitted(walnuts("500", "公斤", "12"));
            NewLine moved = onDay(walnuts("500", "公斤", "12"), 1);
            assertThat(others.advice(household, 2018, "", new TreeMap<>(Map.of(3, moved))))
                    .singleElement()
                    .asString()
                    .contains("第 3 行", first + "第1行", "是否重复");
            assertThat(others.advice(household, 2018, "", new TreeMap<>(Map.of(3, onDay(moved, 4)))))
                    .isEmpty();
            String second = submitted(moved);
            assertThat(others.noteworthy(declarations.view(second).summary()))
                    .anyMatch(sentence -> sentence.contains(first + "第1行"));
            String third = submitted(walnuts("7", "公斤", "12"));
            assertThat(describer.describe(List.of(first, second, third)))
                    .extractingFromEntries(text -> text.getValue().flags())
                    .containsExactlyInAnyOrder(Set.of("possible-duplicate"), Set.of("possible-duplicate"), Set.of());
        });
    }

    private static NewLine onDay(NewLine line, int later) {
        return NewLine.sale(
                line.item(),
                line.quantity(),
                line.unit(),
                line.unitPrice(),
                line.amountFen(),
                line.on().plusDays(later));
    }

    @Test
    void emptyDeclarationAndMissingProxyReasonAreNotSubmitted() {
        user.runAs(clerk.id(), () -> {
            long id = declarations.draft(declared());
            assertRefused(() -> declarations.submit(id, UUID.randomUUID().toString()), "declaration.no-lines");
            NewLine line = walnuts("1", "公斤", "12");
            declarations.save(id, 1, new NewDeclaration(2018, household, null, null, List.of(line)));
            assertRefused(
                    () -> declarations.submit(id, UUID.randomUUID().toString()), "declaration.proxy-reason-missing");
        });
    }

    @Test
    void draftIsWithdrawnAndAnotherCanBeginAfterwards() {
        user.runAs(clerk.id(), () -> {
            long id = declarations.draft(declared());
            declarations.withdraw(id);
            assertRefused(() -> declarations.withdraw(id), "declaration.refused.WITHDRAW");
            assertThat(draft()).isNotBlank();
        });
    }

    @Test
    void whoEnteredItKeepsAwayFromVerification() {
        String number = user.runAs(clerk.id(), () -> submitted(walnuts("500", "公斤", "12")));
        assertThat(describer.describe(List.of(number)).get(number)).satisfies(text -> {
            assertThat(text.excluded()).contains(clerk.id());
            assertThat(text.amountFen()).isEqualTo(600_000);
            assertThat(text.category()).isEqualTo("ECONOMIC_FOREST");
            assertThat(text.title()).isEqualTo("阿茸");
        });
    }

    @Test
    void othersPlacesAreNeitherSeenNorEntered() {
        String number = user.runAs(clerk.id(), () -> draft(walnuts("1", "公斤", "12")));
        Person stranger = given.person(Roles.ENTRY_CLERK, "533422205");
        user.runAs(stranger.id(), () -> {
            assertRefused(() -> declarations.view(number), "declaration.unknown");
            assertThat(declarations.search(new DeclarationQuery(2018, null, null, number, 0, 10)))
                    .isEmpty();
            assertThatThrownBy(() -> draft()).isInstanceOf(Refusal.class);
        });
        user.runAs(clerk.id(), () -> assertThat(declarations.search(
                        new DeclarationQuery(2018, VILLAGE, DeclarationStatus.DRAFT, number, 0, 10)))
                .extracting(DeclarationSummary::number)
                .containsExactly(number));
    }
}
