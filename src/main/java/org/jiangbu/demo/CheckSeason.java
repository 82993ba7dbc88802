package org.jiangbu.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.Messages;
import org.jiangbu.region.Area;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.selfcheck.Answer;
import org.jiangbu.selfcheck.Campaign;
import org.jiangbu.selfcheck.Campaigns;
import org.jiangbu.selfcheck.CheckFile;
import org.jiangbu.selfcheck.CheckFiles;
import org.jiangbu.selfcheck.Findings;
import org.jiangbu.selfcheck.SelfCheck;
import org.jiangbu.selfcheck.SelfChecks;
import org.jiangbu.selfcheck.Sheet;
import org.jiangbu.selfcheck.Verdict;
import org.jiangbu.workflow.Deadlines;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The self-check of 2018: issued in October, handed in in time by four townships whose items the county gave back in
 * January, when the registers were in the system. At the end one is closed, one puts its findings right, two are under
 * review of which one was late, one corrects, one waits for its leader, and the two largest have not come half-way.
 */
@Component
class CheckSeason {
    /** Where the season stands when its registers are handed in. */
    private static final LocalDateTime NEW_YEAR = LocalDateTime.of(2019, 1, 2, 9, 0);

    private static final LocalDate STATUTORY = LocalDate.of(2018, 11, 30);
    private static final String CLOSED = "533422101";
    private static final String REVIEWED = "533422102";
    private static final String GIVEN_BACK = "533422201";
    private static final String LATE = "533422202";
    private static final String PUTTING_RIGHT = "533422203";
    private static final String UNSIGNED = "533422206";
    private static final Map<String, LocalDateTime> IN_TIME = Map.of(
            CLOSED, LocalDateTime.of(2018, 11, 22, 10, 20),
            PUTTING_RIGHT, LocalDateTime.of(2018, 11, 27, 16, 5),
            GIVEN_BACK, LocalDateTime.of(2018, 11, 29, 15, 40),
            REVIEWED, LocalDateTime.of(2018, 11, 30, 17, 10));
    /** How many items those who are late have answered. */
    private static final Map<String, Integer> BEGUN = Map.of("533422204", 6, "533422205", 3);

    /** The items that the county wants compared with the registers, and those with problems, by their positions. */
    private static final List<Integer> BY_REGISTER = List.of(1, 2, 3);

    private static final List<Integer> PROBLEMS = List.of(3, 5, 10);

    private final DemoAccounts accounts;
    private final Campaigns campaigns;
    private final SelfChecks checks;
    private final CheckFiles files;
    private final Findings findings;
    private final DemoProof proof;
    private final WorkItems items;
    private final Deadlines deadlines;
    private final CurrentUser user;
    private final Messages messages;
    private final AppClock clock;

    CheckSeason(
            DemoAccounts accounts,
            Campaigns campaigns,
            SelfChecks checks,
            CheckFiles files,
            Findings findings,
            DemoProof proof,
            WorkItems items,
            Deadlines deadlines,
            CurrentUser user,
            Messages messages,
            AppClock clock) {
        this.accounts = accounts;
        this.campaigns = campaigns;
        this.checks = checks;
        this.files = files;
        this.findings = findings;
        this.proof = proof;
        this.items = items;
        this.deadlines = deadlines;
        this.user = user;
        this.messages = messages;
        this.clock = clock;
    }

    /** Issues the campaign, unless it is issued or a database of an earlier version is past its day. */
    void issue() {
        if (!LocalDate.now(clock).isBefore(STATUTORY)) return;
        user.runAs(accounts.person("county-reviewer").id(), () -> {
            Campaign campaign = campaigns.find(HalfSeason.YEAR).orElseGet(() -> {
                campaigns.create(HalfSeason.YEAR, campaigns.template(HalfSeason.YEAR));
                return campaigns.find(HalfSeason.YEAR).orElseThrow();
            });
            if (!campaign.issued()) campaigns.issue(HalfSeason.YEAR, campaign.revision());
        });
    }

    /** Four townships hand in by 30 November, each at its hour; the others let the day pass. */
    void handInInTime() {
        IN_TIME.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(one -> {
            advanceTo(one.getValue());
            if (waits(one.getKey(), SelfCheck.State.FILLING)) handIn(township(one.getKey()), List.of());
        });
    }

    /** The year ends, and with it the time for which registers are handed in. */
    void endYear() {
        advanceTo(NEW_YEAR);
    }

    /**
     * What happens to the checks once the registers are in the system. What is returned after its due day has timers that are
     * due at once; they wait until the people of the season have decided, so that neither comes in the other's way.
     */
    void review() {
        deadlines.runDueAfter(this::decideOnChecks);
    }

    private void decideOnChecks() {
        BEGUN.forEach((township, count) ->
                user.runAs(accounts.clerk(township(township)).id(), () -> answer(key(township), count, List.of())));
        IN_TIME.keySet().stream().sorted().forEach(this::giveBack);
        correct(CLOSED, List.of());
        correct(PUTTING_RIGHT, PROBLEMS);
        correct(REVIEWED, List.of(10));
        if (waits(LATE, SelfCheck.State.FILLING)) handIn(township(LATE), List.of(5));
        if (waits(UNSIGNED, SelfCheck.State.FILLING)) fill(township(UNSIGNED), List.of(10));
        accept(CLOSED);
        accept(PUTTING_RIGHT);
        putRight(key(PUTTING_RIGHT) + "-03", true);
        putRight(key(PUTTING_RIGHT) + "-05", false);
    }

    private void giveBack(String township) {
        if (!waits(township, SelfCheck.State.SUBMITTED) || check(township).correctBy() != null) return;
        long reviewer = accounts.person("county-reviewer").id();
        Map<String, String> reasons = user.runAs(reviewer, () -> checks.sheet(key(township)).lines().stream()
                .filter(line -> BY_REGISTER.contains(line.item().position()))
                .collect(Collectors.toMap(
                        line -> Long.toString(line.item().id()), line -> messages.get("demo.check.by-register"))));
        decide(
                accounts.person("county-reviewer"),
                key(township),
                "return",
                messages.get("demo.check.by-register"),
                Map.of("returnedItems", reasons));
    }

    private void correct(String township, List<Integer> problems) {
        if (waits(township, SelfCheck.State.FILLING)) handIn(township(township), problems);
    }

    private void handIn(Area township, List<Integer> problems) {
        fill(township, problems);
        decide(accounts.leader(township), key(township.code()), "sign", null, Map.of("read", true));
    }

    private void fill(Area township, List<Integer> problems) {
        user.runAs(accounts.clerk(township).id(), () -> {
            answer(key(township.code()), Integer.MAX_VALUE, problems);
            prove(key(township.code()));
        });
        decide(accounts.clerk(township), key(township.code()), "submit", null, Map.of());
    }

    /** Answers the first items that have no such answer yet, and what was given back once more. */
    private void answer(String key, int count, List<Integer> problems) {
        Sheet sheet = checks.sheet(key);
        long owner = checks.owners(key).keySet().iterator().next();
        sheet.lines().stream().limit(count).forEach(line -> {
            int position = line.item().position();
            boolean problem = problems.contains(position);
            Answer before = line.answer();
            String words = messages.get("demo.check.words." + position)
                    + (line.returned() == null ? "" : messages.get("demo.check.compared"));
            if (before != null
                    && before.verdict().isProblem() == problem
                    && before.words().equals(words)) return;
            Answer.Entry entry = problem
                    ? new Answer.Entry(
                            position == PROBLEMS.get(0) ? Verdict.NOT_MET : Verdict.PARTLY,
                            words,
                            messages.get("demo.check.problem." + position),
                            messages.get("demo.check.measure." + position),
                            owner,
                            checks.usualTerm())
                    : Answer.Entry.sound(Verdict.MET, words);
            checks.answer(key, line.item().id(), entry, before == null ? -1 : before.revision());
        });
    }

    /** Uploads what the county wants to see with each item, unless it is there. */
    private void prove(String key) {
        Set<Long> proved = files.of(key).stream().map(CheckFile::itemId).collect(Collectors.toSet());
        for (Sheet.Line line : checks.sheet(key).lines()) {
            String wanted = line.item().evidence();
            if (wanted.isEmpty() || proved.contains(line.item().id())) continue;
            byte[] paper = proof.paper(
                    wanted, messages.get("demo.check.words." + line.item().position()));
            files.add(key, line.item().id(), wanted + ".pdf", paper);
        }
    }

    private void accept(String township) {
        if (waits(township, SelfCheck.State.SUBMITTED)) {
            decide(accounts.person("county-reviewer"), key(township), "accept", null, Map.of());
        }
    }

    private void putRight(String finding, boolean close) {
        Person clerk = accounts.clerk(township(PUTTING_RIGHT));
        if (user.runAs(clerk.id(), () -> findings.view(finding)).doneAt() != null) return;
        String result = messages.get("demo.check.result");
        user.runAs(clerk.id(), () -> {
            files.addTo(finding, proof.title() + ".pdf", proof.paper(proof.title(), result));
        });
        decide(clerk, finding, "done", null, Map.of("result", result));
        if (close) decide(accounts.person("county-reviewer"), finding, "close", null, Map.of());
    }

    private void decide(Person person, String key, String outcome, @Nullable String opinion, Map<String, Object> data) {
        user.runAs(person.id(), () -> {
            WorkItem item = items.list(new WorkItemQuery(null, null, null, false, key, WorkItemQuery.Sort.DUE, null, 1))
                    .items()
                    .get(0);
            items.decide(new DecideRequest(
                    item.id(),
                    item.revision(),
                    outcome,
                    opinion,
                    null,
                    data,
                    UUID.randomUUID().toString()));
        });
    }

    private void advanceTo(LocalDateTime time) {
        Instant instant = time.atZone(AppClock.ZONE).toInstant();
        if (instant.isAfter(clock.instant())) deadlines.runDueAfter(() -> clock.advanceTo(instant));
    }

    private boolean waits(String township, SelfCheck.State state) {
        return campaigns.find(HalfSeason.YEAR).isPresent() && check(township).state() == state;
    }

    private SelfCheck check(String township) {
        return user.runAs(accounts.person("county-reviewer").id(), () -> checks.view(key(township)));
    }

    private Area township(String code) {
        return accounts.townships().stream()
                .filter(area -> area.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String key(String township) {
        return "ZC-%d-%s".formatted(HalfSeason.YEAR, township);
    }
}
