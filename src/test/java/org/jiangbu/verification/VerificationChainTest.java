package org.jiangbu.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jiangbu.ChainTest;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationStatus;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.Test;

/** Cuts, returns, rejections and objections, through the real models. */
class VerificationChainTest extends ChainTest {
    @Test
    void cutIsNeverAboveWhatStoodBeforeAndNeedsAnOpinion() {
        String number = declared("14400.00");
        long line = books.lines(List.of(number)).get(number).get(0).id();
        Map<String, Object> up =
                Map.of("lineId", line, "verifiedFen", 1_440_001, "reasonCode", "OTHER", "reason", "多卖了一些");
        assertThatThrownBy(() -> decide(Roles.ASSIGNED_CADRE, number, "approve", null, Map.of("cuts", List.of(up))))
                .isInstanceOf(Refusal.class)
                .hasMessage("verification.cut.above");
        Map<String, Object> half =
                Map.of("lineId", line, "verifiedQuantity", "5", "reasonCode", "FALSE", "reason", "实际只有5公斤");
        decide(Roles.ASSIGNED_CADRE, number, "approve", null, Map.of("cuts", List.of(half)));
        assertThat(books.lines(List.of(number)).get(number).get(0).verifiedFen())
                .isEqualTo(720_000);
        user.runAs(people.get(Roles.VILLAGE_CADRE).id(), () -> assertThat(verifications.cutsOf(number))
                .singleElement()
                .satisfies(cut -> assertThat(cut.fenAfter()).isEqualTo(720_000)));
    }

    @Test
    void dismissedObjectionKeepsTheNoticesEnd() {
        String number = declared("6000.00");
        approve(Roles.ASSIGNED_CADRE, number);
        approve(Roles.VILLAGE_CADRE, number);
        user.runAs(
                people.get(Roles.VILLAGE_CADRE).id(),
                () -> objections.lodge(new NewObjection(number, NewObjection.Channel.VISIT, null, "没有卖这么多核桃")));
        assertThatThrownBy(() -> user.runAs(
                        people.get(Roles.VILLAGE_CADRE).id(),
                        () -> objections.lodge(new NewObjection(number, NewObjection.Channel.PHONE, null, "没有卖这么多核桃"))))
                .isInstanceOf(Refusal.class);
        decide(
                Roles.VILLAGE_CADRE,
                number,
                "submit",
                null,
                Map.of("finding", "已走访收购商核实", "investigatedOn", "2018-12-20"));
        decide(Roles.TOWNSHIP_LEADER, number, "dismiss", null, Map.of("ruling", "异议不成立，继续公示"));
        user.runAs(people.get(Roles.VILLAGE_CADRE).id(), () -> {
            assertThat(objections.of(number)).singleElement().satisfies(objection -> {
                assertThat(objection.upheld()).isFalse();
                assertThat(objection.villageFinding()).isEqualTo("已走访收购商核实");
            });
            long notice = notices.list(VILLAGE, 10).get(0).id();
            assertThat(notices.lines(notice))
                    .filteredOn(l -> l.number().equals(number))
                    .hasSize(1);
        });
        endNotice(number);
        approve(Roles.TOWNSHIP_CLERK, number);
        assertThat(status(number)).isEqualTo(DeclarationStatus.VERIFIED);
    }

    @Test
    void rejectionIsReviewedOnce() {
        String number = declared("6000.00");
        decide(Roles.ASSIGNED_CADRE, number, "reject", "NOT_SOLD", Map.of());
        assertThat(status(number)).isEqualTo(DeclarationStatus.REJECTED);
        user.runAs(people.get(Roles.VILLAGE_CADRE).id(), () -> reviews.request(number, "买主可以作证"));
        decide(Roles.TOWNSHIP_LEADER, number, "overturn", null, Map.of("finding", "买主已出具证明"));
        assertThat(status(number)).isEqualTo(DeclarationStatus.SUBMITTED);
        user.runAs(people.get(Roles.VILLAGE_CADRE).id(), () -> assertThat(reviews.possible(number))
                .isFalse());
    }

    @Test
    void returnNeedsACodedReason() {
        String number = declared("6000.00");
        assertThatThrownBy(() -> decide(Roles.ASSIGNED_CADRE, number, "return", "WHATEVER", Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessage("verification.reason-missing");
        decide(Roles.ASSIGNED_CADRE, number, "return", "EVIDENCE_MISSING", Map.of());
        assertThat(status(number)).isEqualTo(DeclarationStatus.RETURNED);
    }
}
