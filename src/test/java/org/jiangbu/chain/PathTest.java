package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangbu.IntegrationTest;
import org.jiangbu.award.Awards;
import org.jiangbu.award.DecisionState;
import org.jiangbu.award.DecisionView;
import org.jiangbu.declaration.DeclarationLine;
import org.jiangbu.declaration.DeclarationView;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.declaration.NewDeclaration;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.verification.NewObjection;
import org.jiangbu.verification.Objections;
import org.jiangbu.verification.Reviews;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Scenarios of the models, each with people of its own; after each the books balance. Run by {@link EveryPathTest}. */
abstract class PathTest extends IntegrationTest {
    @Autowired
    Chain chain;

    @Autowired
    Declarations declarations;

    @Autowired
    Awards awards;

    @Autowired
    Objections objections;

    @Autowired
    Reviews reviews;

    Chain.Cast cast;
    Person cadre;
    Person village;
    Person clerk;
    Person leader;
    Person entry;
    Person reviewer;
    Person countyLeader;
    private Map<String, Long> brokenBefore;

    /** The village in which these scenarios are played. */
    abstract String place();

    @BeforeEach
    void cast() {
        brokenBefore = chain.broken();
        cast = chain.cast(place());
        cadre = cast.person(Roles.ASSIGNED_CADRE);
        village = cast.person(Roles.VILLAGE_CADRE);
        clerk = cast.person(Roles.TOWNSHIP_CLERK);
        leader = cast.person(Roles.TOWNSHIP_LEADER);
        entry = cast.person(Roles.ENTRY_CLERK);
        reviewer = cast.person(Roles.COUNTY_REVIEWER);
        countyLeader = cast.person(Roles.COUNTY_LEADER);
    }

    @AfterEach
    void theBooksBalance() {
        assertThat(chain.broken()).isEqualTo(brokenBefore);
    }

    /** Cadre and village approve: it stands on the notice. */
    String posted(String yuan) {
        String number = chain.declared(cast, yuan);
        chain.decide(cadre, number, "approve");
        chain.decide(village, number, "approve");
        return number;
    }

    /** At the township's check, its notice over. */
    String atTheTownship(String yuan) {
        String number = posted(yuan);
        chain.fireTimers(number);
        return number;
    }

    String verified(String yuan) {
        String number = chain.declared(cast, yuan);
        chain.verified(cast, number);
        return number;
    }

    void returned(Person person, String number) {
        chain.decide(person, number, "return", "EVIDENCE_MISSING", Map.of());
    }

    void rejected(Person person, String number) {
        chain.decide(person, number, "reject", "NOT_SOLD", Map.of());
    }

    void resubmit(String number) {
        chain.as(entry, () -> {
            declarations.resubmit(
                    declarations.view(number).summary().id(),
                    "已补充收据",
                    UUID.randomUUID().toString());
            return null;
        });
    }

    /** The household corrects what it sold its walnuts for. */
    void changeTo(String number, String yuan) {
        chain.as(entry, () -> {
            DeclarationView old = declarations.view(number);
            NewLine before = old.lines().get(0).asNew();
            NewLine line = NewLine.sale(
                    before.item(),
                    before.quantity(),
                    before.unit(),
                    new BigDecimal(yuan),
                    new BigDecimal(yuan).movePointRight(2).longValueExact(),
                    before.on());
            return declarations.save(
                    old.summary().id(),
                    old.summary().revision(),
                    new NewDeclaration(
                            old.summary().programmeYear(), old.summary().householdId(), "户主外出", null, List.of(line)));
        });
    }

    void review(String number) {
        chain.as(entry, () -> {
            reviews.request(number, "农户对结果有异议，申请复核");
            return null;
        });
    }

    void object(String number) {
        chain.as(
                village,
                () -> objections.lodge(new NewObjection(number, NewObjection.Channel.values()[0], "邻居", "该户未卖出这么多核桃")));
    }

    Map<String, Object> cutTo(String number, long fen) {
        DeclarationLine line =
                chain.as(village, () -> declarations.view(number)).lines().get(0);
        return Map.of(
                "cuts",
                List.of(Map.of(
                        "lineId", line.id(), "verifiedFen", fen, "reasonCode", "QUANTITY_LOWER", "reason", "现场只核到一半")));
    }

    DecisionView decision(String number) {
        return awards.decisionsOf(List.of(number)).get(number);
    }

    long payable(String number) {
        return decision(number).totalFen();
    }

    DecisionState money(String number) {
        return decision(number).state();
    }

    /** The clerk submits and the leader approves: the roster is locked and lies with the county. */
    void handIn(String roster) {
        chain.decide(clerk, roster, "submit");
        chain.decide(leader, roster, "approve");
    }

    /** The mark of a county official that one line of a roster goes back. */
    Map<String, Object> sendBack(String number) {
        long line = decision(number).id();
        return Map.of("returnedLines", List.of(line), "reasons", Map.of(String.valueOf(line), "收据与品种不符"));
    }
}
