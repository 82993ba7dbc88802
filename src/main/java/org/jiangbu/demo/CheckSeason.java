package org.jiangbu.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * The self-check of 2018 up to the last stretch before its day: issued in October; one township has handed in and puts its
 * findings right, one is under review, one corrects what the county gave back, one waits for its leader, and the others have
 * hardly begun.
 */
@Component
class CheckSeason {
    /** Where whoever plays alone begins: the year's registers are handed in when it is over. */
    private static final LocalDateTime NEW_YEAR = LocalDateTime.of(2019, Month.JANUARY, 2, 9, 0);

    private static final LocalDate STATUTORY = LocalDate.of(2018, Month.NOVEMBER, 30);
    private static final String PUTTING_RIGHT = "533422101";
    private static final String REVIEWED = "533422102";
    private static final String GIVEN_BACK = "533422201";
    private static final String UNSIGNED = "533422206";

    /** How many items those who have begun have answered. */
    private static final Map<String, Integer> BEGUN = Map.of("533422202", 7, "533422203", 4, "533422204", 6);

    /** The items that the county gives back, and those with problems, by their positions. */
    private static final List<Integer> BY_REGISTER = List.of(1, 3);

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

    /** What happens to the checks on that day, after its other work; empty if nothing does. */
    Optional<Runnable> on(LocalDate day) {
        if (day.getMonth() != Month.NOVEMBER) return Optional.empty();
        return Optional.ofNullable(
                switch (day.getDayOfMonth()) {
                    case 12 -> () -> handIn(PUTTING_RIGHT, day.atTime(15, 10), PROBLEMS);
                    case 14 -> () -> handIn(GIVEN_BACK, day.atTime(16, 5), List.of());
                    case 15 -> () -> accept(PUTTING_RIGHT, day.atTime(10, 30));
                    case 16 ->
                        () -> {
                            handIn(REVIEWED, day.atTime(11, 20), List.of(3, 10));
                            giveBack(GIVEN_BACK, day.atTime(16, 40));
                        };
                    case 19 -> () -> lastDay(day);
                    default -> null;
                });
    }

    private void lastDay(LocalDate day) {
        advanceTo(day.atTime(14, 0));
        BEGUN.forEach((township, count) ->
                user.runAs(accounts.clerk(township(township)).id(), () -> answer(key(township), count, List.of())));
        if (waits(UNSIGNED, SelfCheck.State.FILLING)) fill(township(UNSIGNED), List.of(3, 10));
        putRight(key(PUTTING_RIGHT) + "-03", true);
        putRight(key(PUTTING_RIGHT) + "-05", false);
    }

    /** The year ends, and with it the time in which something is sold for its registers. */
    void endYear() {
        advanceTo(NEW_YEAR);
    }

    private void giveBack(String township, LocalDateTime at) {
        advanceTo(at);
        if (!waits(township, SelfCheck.State.SUBMITTED) || check(township).correctBy() != null) return;
        long reviewer = accounts.person("county-reviewer").id();
        Map<String, String> reasons = user.runAs(reviewer, () -> checks.sheet(key(township)).lines().stream()
                .filter(line -> BY_REGISTER.contains(line.item().position()))
                .collect(Collectors.toMap(
                        line -> Long.toString(line.item().id()), line -> messages.get("demo.check.by-register"))));
        // what comes back after the day of its first reminder has a timer that is due at once
        deadlines.runDueAfter(() -> decide(
                accounts.person("county-reviewer"),
                key(township),
                "return",
                messages.get("demo.check.by-register"),
                Map.of("returnedItems", reasons)));
    }

    private void handIn(String code, LocalDateTime at, List<Integer> problems) {
        advanceTo(at);
        Area township = township(code);
        if (waits(code, SelfCheck.State.FILLING) && check(code).correctBy() == null) fill(township, problems);
        if (waits(code, SelfCheck.State.SIGNING)) {
            decide(accounts.leader(township), key(code), "sign", null, Map.of("read", true));
        }
    }

    private void fill(Area township, List<Integer> problems) {
        user.runAs(accounts.clerk(township).id(), () -> {
            answer(key(township.code()), Integer.MAX_VALUE, problems);
            prove(key(township.code()));
        });
        decide(accounts.clerk(township), key(township.code()), "submit", null, Map.of());
    }

    /** Answers the first items that have no such answer yet. */
    private void answer(String key, int count, List<Integer> problems) {
        Sheet sheet = checks.sheet(key);
        long owner = checks.owners(key).keySet().iterator().next();
        sheet.lines().stream().limit(count).forEach(line -> {
            int position = line.item().position();
            boolean problem = problems.contains(position);
            Answer before = line.answer();
            String words = messages.get("demo.check.words." + position);
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

    private void accept(String township, LocalDateTime at) {
        advanceTo(at);
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
