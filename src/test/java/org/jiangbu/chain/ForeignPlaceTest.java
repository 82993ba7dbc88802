package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangbu.chain.OneOfEverything.Things.NEVER;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.Refusal;
import org.jiangbu.chain.OneOfEverything.Things;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.declaration.EvidenceType;
import org.jiangbu.declaration.Evidences;
import org.jiangbu.declaration.ExpectedAwards;
import org.jiangbu.declaration.NewDeclaration;
import org.jiangbu.disbursement.Batches;
import org.jiangbu.disbursement.bank.BankFileFormat;
import org.jiangbu.intake.RegisterImports;
import org.jiangbu.people.AccountChanges;
import org.jiangbu.people.Accounts;
import org.jiangbu.people.CadreAssignments;
import org.jiangbu.people.Households;
import org.jiangbu.people.Kinship;
import org.jiangbu.people.Relations;
import org.jiangbu.register.RosterChanges;
import org.jiangbu.register.Rosters;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.verification.NewObjection;
import org.jiangbu.verification.Notices;
import org.jiangbu.verification.Objections;
import org.jiangbu.verification.Reviews;
import org.jiangbu.verification.Verifications;
import org.jiangbu.workflow.WorkItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What lies in Yanmen does not exist for the people of Foshan, whatever number they try at whatever service. */
class ForeignPlaceTest extends IntegrationTest {
    @Autowired
    private Chain chain;

    @Autowired
    private OneOfEverything season;

    @Autowired
    private Declarations declarations;

    @Autowired
    private Evidences evidences;

    @Autowired
    private ExpectedAwards expected;

    @Autowired
    private Households households;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountChanges changes;

    @Autowired
    private CadreAssignments cadres;

    @Autowired
    private Relations relations;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Objections objections;

    @Autowired
    private Notices notices;

    @Autowired
    private Verifications verifications;

    @Autowired
    private RegisterImports imports;

    @Autowired
    private Rosters rosters;

    @Autowired
    private RosterChanges rosterChanges;

    @Autowired
    private Batches batches;

    @Autowired
    private WorkItems items;

    private Chain.Cast home;
    private Chain.Cast strangers;
    private Things things;

    @BeforeEach
    void oneOfEverything() {
        home = chain.cast("533422203205");
        strangers = chain.cast("533422201202");
        things = season.of(home, "燕门乡", "谷扎村");
    }

    /** Every service method that takes a number, by the role that may use it at home. */
    private Map<String, Map<String, Consumer<Things>>> doors() {
        Map<String, Map<String, Consumer<Things>>> doors = new LinkedHashMap<>();
        NewDeclaration empty = new NewDeclaration(Chain.YEAR, 0, "代录", null, List.of());
        Map<String, Consumer<Things>> entry = new LinkedHashMap<>();
        entry.put("declarations.view", it -> declarations.view(it.declaration()));
        entry.put("declarations.numberOf", it -> declarations.numberOf(it.declarationId()));
        entry.put("declarations.save", it -> declarations.save(it.declarationId(), 1, empty));
        entry.put("declarations.submit", it -> declarations.submit(it.declarationId(), any()));
        entry.put("declarations.resubmit", it -> declarations.resubmit(it.declarationId(), "已更正", any()));
        entry.put("declarations.withdraw", it -> declarations.withdraw(it.declarationId()));
        entry.put(
                "declarations.draft",
                it -> declarations.draft(new NewDeclaration(Chain.YEAR, it.household(), "代录", null, List.of())));
        entry.put("declarations.mayEnter", it -> declarations.mayEnter(it.household(), Chain.YEAR));
        entry.put(
                "evidences.add",
                it -> evidences.add(it.declarationId(), EvidenceType.OTHER, "a.pdf", "%PDF-1.7".getBytes()));
        entry.put("evidences.file", it -> evidences.file(it.evidence()));
        entry.put("expected.expect", it -> expected.expect(it.household(), Chain.YEAR, null, List.of(), List.of()));
        entry.put("households.get", it -> households.get(it.household()));
        entry.put("accounts.masked", it -> accounts.masked(it.household()));
        entry.put("reviews.request", it -> reviews.request(it.declaration(), "请再核实一次"));
        entry.put("verifications.cutsOf", it -> verifications.cutsOf(it.declaration()));
        entry.put("imports.preview", it -> imports.preview(it.upload()));
        entry.put("imports.rows", it -> imports.rows(it.upload(), null, 0, 10));
        entry.put("imports.confirm", it -> imports.confirm(it.upload()));
        entry.put("imports.refused", it -> imports.refusedWorkbook(it.upload()));
        doors.put(Roles.ENTRY_CLERK, entry);
        Map<String, Consumer<Things>> clerk = new LinkedHashMap<>();
        clerk.put("cadres.assign", it -> cadres.assign(it.household(), 1));
        clerk.put("changes.keepPhoto", it -> changes.keepPhoto(it.household(), "%PDF-1.7".getBytes()));
        clerk.put("changes.waiting", it -> changes.waiting(it.household()));
        clerk.put("relations.relate", it -> relations.relate(1, it.household(), Kinship.COLLATERAL));
        clerk.put("relations.of", it -> relations.of(it.household()));
        clerk.put("relations.candidates", it -> relations.candidates(it.household()));
        clerk.put("relations.remove", it -> relations.remove(it.household(), 1, "登记的人员有误"));
        clerk.put("rosters.view", it -> rosters.view(it.roster()));
        clerk.put("rosters.lines", it -> rosters.lines(it.roster()));
        clerk.put("rosterChanges.gatherMore", it -> rosterChanges.gatherMore(it.roster()));
        clerk.put("rosterChanges.takeOff", it -> rosterChanges.takeOff(it.roster(), 1, "重复登记的一户"));
        clerk.put("rosterChanges.versions", it -> rosterChanges.versions(it.roster()));
        clerk.put("rosters.export", it -> rosters.export(it.roster(), "", OutputStream.nullOutputStream()));
        clerk.put("notices.notice", it -> notices.notice(it.notice()));
        clerk.put("notices.lines", it -> notices.lines(it.notice()));
        clerk.put("notices.export", it -> notices.export(it.notice(), OutputStream.nullOutputStream()));
        clerk.put("objections.of", it -> objections.of(it.declaration()));
        clerk.put(
                "objections.lodge",
                it -> objections.lodge(
                        new NewObjection(it.declaration(), NewObjection.Channel.VISIT, null, "数量与实际不符")));
        clerk.put("items.get", it -> items.get(it.item()));
        doors.put(Roles.TOWNSHIP_CLERK, clerk);
        Map<String, Consumer<Things>> finance = new LinkedHashMap<>();
        finance.put("batches.detail", it -> batches.detail(it.batch()));
        finance.put("batches.bankFile", it -> batches.bankFile(it.batch(), BankFileFormat.CSV_UTF8, "核对"));
        finance.put(
                "batches.importResult", it -> batches.importResult(it.batch(), new ByteArrayInputStream(new byte[0])));
        finance.put(
                "batches.previewResult",
                it -> batches.previewResult(it.batch(), new ByteArrayInputStream(new byte[0])));
        finance.put("batches.settle", it -> batches.settleWithoutBank(it.batch()));
        finance.put("batches.openFor", it -> batches.openFor(it.roster()));
        finance.put("items.history", it -> items.history(it.roster()));
        finance.put("items.picture", it -> items.picture(it.roster()));
        doors.put(Roles.TOWNSHIP_FINANCE, finance);
        return doors;
    }

    private static String any() {
        return UUID.randomUUID().toString();
    }

    @Test
    void aForeignNumberIsRefusedLikeOneThatNeverWas() {
        List<String> leaks = new ArrayList<>();
        doors().forEach((role, acts) -> acts.forEach((name, act) -> {
            String foreign = refusal(strangers.person(role), act, things);
            String never = refusal(strangers.person(role), act, NEVER);
            if (foreign.isEmpty() || !foreign.equals(never)) {
                leaks.add(name + ": " + foreign + " / " + never);
            }
        }));
        assertThat(leaks).isEmpty();
    }

    @Test
    void aCadreReachesNoHouseholdOfOthersInTheSameVillage() {
        Person other = chain.cast("533422203205").person(Roles.ASSIGNED_CADRE);
        for (Consumer<Things> act : List.<Consumer<Things>>of(
                it -> households.get(it.household()),
                it -> accounts.masked(it.household()),
                it -> items.get(it.item()),
                it -> declarations.view(it.declaration()),
                it -> evidences.file(it.evidence()))) {
            assertThat(refusal(other, act, things)).isNotEmpty().isEqualTo(refusal(other, act, NEVER));
        }
        assertThat(chain.as(other, () -> households.search("", null, 500))).isEmpty();
        assertThat(refusal(home.person(Roles.ASSIGNED_CADRE), it -> households.get(it.household()), things))
                .isEmpty();
    }

    /** The sentence without what was asked for, or nothing when it was not refused. */
    private String refusal(Person person, Consumer<Things> act, Things of) {
        try {
            return chain.as(person, () -> {
                act.accept(of);
                return "";
            });
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }
}
