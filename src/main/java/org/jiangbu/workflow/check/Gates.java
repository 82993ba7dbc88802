package org.jiangbu.workflow.check;

import static org.jiangbu.region.AreaLevel.COUNTY;
import static org.jiangbu.region.AreaLevel.TOWNSHIP;
import static org.jiangbu.region.AreaLevel.VILLAGE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.check.Sign.Decided;
import org.jiangbu.workflow.check.Sign.Elapsed;
import org.jiangbu.workflow.check.Sign.Performed;
import org.jiangbu.workflow.check.Sign.Told;

/**
 * What stands before every payment, whatever flow is drawn. The chain crosses three processes: a declaration becomes payable
 * where its award is computed, a roster where it is approved, and money leaves where the bank file is written.
 *
 * <ul>
 *   <li>Declaration (R13: cadre, then village, then township, and nobody can be skipped): each level approves; after the
 *       village the notice is posted and its period passes (E1 2b, H22). An objection that is upheld (S10) and a correction
 *       that changes a value (E1, return) undo what was verified before.
 *   <li>Roster (R14, R15, E1 3b to 4b): the township's leader submits it, it is locked, the county's leader approves it; an
 *       unlocked roster begins again.
 *   <li>Payment (R25, P17; E3 and part C: bank-file maker ≠ approver): the funds are there, one person prepares and another
 *       releases.
 *   <li>A changed account is confirmed by a second person (part D, bank account).
 * </ul>
 */
final class Gates {
    private static final String LINES = "declared-lines";
    private static final String ROSTER = "register-lines";
    private static final String PAYMENT = "payment-lines";
    private static final String ACCOUNT = "account";

    private static final Set<String> APPROVED = Set.of("approve");

    private static final Set<String> NO_VILLAGE = Set.of(Roles.ASSIGNED_CADRE, Roles.ENTRY_CLERK, Roles.STATIONED_TEAM);
    private static final Set<String> NO_CADRE = Set.of(Roles.VILLAGE_CADRE, Roles.ENTRY_CLERK, Roles.STATIONED_TEAM);
    private static final Set<String> NO_TOWNSHIP = Set.of(Roles.TOWNSHIP_FINANCE);
    private static final Set<String> NO_TOWNSHIP_LEADER = Set.of(Roles.TOWNSHIP_FINANCE, Roles.TOWNSHIP_CLERK);
    private static final Set<String> NO_COUNTY_LEADER = Set.of(
            Roles.COUNTY_FINANCE,
            Roles.COUNTY_REVIEWER,
            Roles.AUDITOR,
            Roles.HEADQUARTERS,
            Roles.COMPANY_FINANCE,
            Roles.ADMIN);
    private static final Set<String> NO_FINANCE = Set.of(
            Roles.COUNTY_REVIEWER,
            Roles.COUNTY_LEADER,
            Roles.AUDITOR,
            Roles.HEADQUARTERS,
            Roles.COMPANY_FINANCE,
            Roles.ADMIN);

    /** In the order in which they are passed. */
    static final List<Gate> ALL = List.of(
            new Gate(
                    "checked",
                    Rule.CADRE_CHECK,
                    new Decided(Set.of(VILLAGE), NO_CADRE, LINES, APPROVED),
                    Set.of(),
                    List.of(new Performed("recordCorrection", "valueChanged", true))),
            new Gate(
                    "verified",
                    Rule.VILLAGE_VERIFICATION,
                    new Decided(Set.of(VILLAGE), NO_VILLAGE, LINES, APPROVED),
                    Set.of("checked"),
                    List.of(new Decided(Set.of(VILLAGE, TOWNSHIP, COUNTY), Set.of(), "objection", Set.of("uphold")))),
            new Gate("posted", Rule.PUBLIC_NOTICE, new Performed("publishNotice"), Set.of("verified"), List.of()),
            new Gate("noticed", Rule.PUBLIC_NOTICE, new Elapsed("noticeEnds"), Set.of("posted"), List.of()),
            new Gate(
                    "township",
                    Rule.TOWNSHIP_VERIFICATION,
                    new Decided(Set.of(TOWNSHIP), NO_TOWNSHIP, LINES, APPROVED),
                    Set.of("verified"),
                    List.of()),
            new Gate(
                    "submitted",
                    Rule.TOWNSHIP_SUBMISSION,
                    new Decided(Set.of(TOWNSHIP), NO_TOWNSHIP_LEADER, ROSTER, APPROVED),
                    Set.of(),
                    List.of(new Performed("unlockRegister"))),
            new Gate("locked", Rule.ROSTER_LOCK, new Performed("lockRegister"), Set.of("submitted"), List.of()),
            new Gate(
                    "approved",
                    Rule.COUNTY_APPROVAL,
                    new Decided(Set.of(COUNTY), NO_COUNTY_LEADER, ROSTER, APPROVED),
                    Set.of("locked", "submitted"),
                    List.of()),
            new Gate(
                    "funded",
                    Rule.FUND_CHECK,
                    new Performed("reserveFunds", "fundsSufficient", true),
                    Set.of(),
                    List.of(new Performed("cancelBatch"), new Performed("reserveFunds", "fundsSufficient", false))),
            new Gate(
                    "prepared",
                    Rule.TWO_PEOPLE_AT_RELEASE,
                    new Decided(Set.of(COUNTY), NO_FINANCE, PAYMENT, Set.of("submit")),
                    Set.of("funded"),
                    List.of()),
            new Gate(
                    "released",
                    Rule.TWO_PEOPLE_AT_RELEASE,
                    new Decided(Set.of(COUNTY), NO_FINANCE, PAYMENT, Set.of("release")),
                    Set.of("prepared"),
                    List.of()),
            new Gate(
                    "entered",
                    Rule.TWO_PEOPLE_AT_ACCOUNT,
                    new Decided(Set.of(VILLAGE, TOWNSHIP, COUNTY), Set.of(), ACCOUNT, Set.of("submit")),
                    Set.of(),
                    List.of()),
            new Gate(
                    "confirmed",
                    Rule.TWO_PEOPLE_AT_ACCOUNT,
                    new Decided(Set.of(TOWNSHIP, COUNTY), Set.of(), ACCOUNT, Set.of("confirm")),
                    Set.of("entered"),
                    List.of()));

    private static final Set<String> VERIFIED = Set.of("checked", "verified", "posted", "noticed", "township");
    private static final Set<String> RELEASED = Set.of("funded", "prepared", "released");

    /** Before what they stand, in whatever process it is drawn. */
    private static final Map<Sign, Set<String>> BEFORE = Map.ofEntries(
            Map.entry(new Performed("computeAward"), VERIFIED),
            Map.entry(new Told("subsidy-declaration.register-approved"), VERIFIED),
            Map.entry(new Told("subsidy-declaration.paid"), VERIFIED),
            Map.entry(new Performed("recordPaid"), VERIFIED),
            Map.entry(new Performed("requeuePayment"), VERIFIED),
            Map.entry(new Performed("changeAccount"), Set.of("entered", "confirmed")),
            Map.entry(new Performed("approveRegister"), Set.of("submitted", "locked", "approved")),
            Map.entry(new Performed("exportBankFile"), RELEASED),
            Map.entry(new Told("payment-batch.result-received"), RELEASED),
            Map.entry(new Performed("bookResult"), RELEASED));

    private Gates() {}

    /** The names of the gates that stand before an element. */
    static Set<String> before(Node node, Model model) {
        return Stream.of(new Performed(node.delegate()), new Told(model.message(node)))
                .filter(BEFORE::containsKey)
                .findFirst()
                .map(BEFORE::get)
                .orElse(Set.of());
    }

    /** Whether a case comes to a place that stands behind a gate which it has not passed. */
    static boolean lacks(Standing at, Gate gate, Model model) {
        return before(at.node(), model).contains(gate.name()) && !at.passed().has(gate.name());
    }

    /** Whether a gate stands before what a delegate does. */
    static boolean guards(String delegate) {
        return BEFORE.containsKey(new Performed(delegate));
    }
}
