package org.jiangbu.chain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiangbu.base.Money;
import org.jiangbu.declaration.DeclarationLine;
import org.jiangbu.declaration.DeclarationStatus;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.region.Areas;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.verification.NewObjection;
import org.jiangbu.verification.Objections;
import org.jiangbu.verification.Reviews;
import org.jiangbu.workflow.WorkItem;
import org.springframework.stereotype.Component;

/** Declarations that the people of the chain have brought to where a screen is interesting. */
@Component
public class PlayedCases {
    private final Chain chain;
    private final Declarations declarations;
    private final Areas areas;
    private final Reviews reviews;
    private final Objections objections;
    private Chain.Cast cast;

    PlayedCases(Chain chain, Declarations declarations, Areas areas, Reviews reviews, Objections objections) {
        this.chain = chain;
        this.declarations = declarations;
        this.areas = areas;
        this.reviews = reviews;
        this.objections = objections;
    }

    public void cast(String village) {
        areas.group(village, "一社");
        cast = chain.cast(village);
    }

    /** Rejected by its cadre. */
    public String rejected(String reason) {
        String number = chain.declared(cast, "6000.00");
        chain.decide(cast.person(Roles.ASSIGNED_CADRE), number, "reject", reason, Map.of());
        return number;
    }

    /** Rejected by its cadre, and nobody asked for a review in time: it is over. */
    public String rejectedForGood() {
        String number = rejected("NOT_SOLD");
        chain.fireTimers(number);
        return number;
    }

    /** Rejected by its cadre, with a review asked for on these grounds. */
    public String underReview(String grounds) {
        String number = rejected("NOT_SOLD");
        chain.as(cast.person(Roles.ENTRY_CLERK), () -> {
            reviews.request(number, grounds);
            return null;
        });
        return number;
    }

    /** On its notice with an objection taken down. */
    public String objected(String text) {
        String number = posted();
        return chain.as(cast.person(Roles.VILLAGE_CADRE), () -> {
            objections.lodge(new NewObjection(number, NewObjection.Channel.VISIT, null, text));
            return number;
        });
    }

    /** Submitted and not looked at by anybody. */
    public String submitted() {
        return chain.declared(cast, "6000.00");
    }

    /** On its village's notice of today. */
    public String posted() {
        return posted(chain.declared(cast, "6000.00"));
    }

    /** On its village's notice of today, with a sale of a kilogram of walnuts on each of these days. */
    public String postedWithSalesOn(LocalDate... days) {
        List<NewLine> lines =
                Stream.of(days).map(day -> walnuts("3000.00", day)).toList();
        return posted(chain.declaredBy(cast, chain.household(cast), lines));
    }

    /** A kilogram of walnuts for that many yuan. */
    static NewLine walnuts(String yuan, LocalDate on) {
        return NewLine.sale(
                "walnut",
                BigDecimal.ONE,
                "公斤",
                new BigDecimal(yuan),
                Money.parse(yuan).fen(),
                on);
    }

    private String posted(String number) {
        chain.decide(cast.person(Roles.ASSIGNED_CADRE), number, "approve");
        chain.decide(cast.person(Roles.VILLAGE_CADRE), number, "approve");
        return number;
    }

    /** Returned by its cadre. */
    public String returned() {
        String number = chain.declared(cast, "6000.00");
        chain.decide(cast.person(Roles.ASSIGNED_CADRE), number, "return", "OTHER", Map.of());
        return number;
    }

    /** Verified by all, cut to that many fen by its cadre. */
    public String verifiedWithCut(long fen) {
        String number = chain.declared(cast, "6000.00");
        DeclarationLine line = chain.as(cast.person(Roles.TOWNSHIP_CLERK), () -> declarations.view(number))
                .lines()
                .get(0);
        Map<String, Object> cut =
                Map.of("lineId", line.id(), "verifiedFen", fen, "reasonCode", "QUANTITY_LOWER", "reason", "现场只核到一半");
        chain.decide(cast.person(Roles.ASSIGNED_CADRE), number, "approve", null, Map.of("cuts", List.of(cut)));
        chain.decide(cast.person(Roles.VILLAGE_CADRE), number, "approve");
        chain.fireTimers(number);
        chain.decide(cast.person(Roles.TOWNSHIP_CLERK), number, "approve");
        return number;
    }

    /** Approved and sent to the bank, which returned the payment. */
    public String paymentFailed() {
        String number = chain.declared(cast, "6000.00");
        chain.verified(cast, number);
        chain.fundsArrive(cast);
        String roster = chain.roster(cast);
        chain.approved(cast, roster);
        String batch = chain.batchOf(roster);
        chain.released(cast, batch);
        chain.answered(cast, batch, "失败", "账号不存在");
        return number;
    }

    public Person person(String role) {
        return cast.person(role);
    }

    /** The person's open item of that case. */
    public WorkItem item(String role, String number) {
        return chain.item(cast.person(role), number);
    }

    public void reject(String role, String number, String reason) {
        chain.decide(cast.person(role), number, "reject", reason, Map.of());
    }

    public void decide(String role, String number, String outcome, Map<String, Object> data) {
        chain.decide(cast.person(role), number, outcome, null, data);
    }

    public List<String> steps(String number) {
        return chain.steps(number);
    }

    public DeclarationStatus status(String number) {
        return chain.status(number);
    }
}
