package org.jiangbu.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jiangbu.background.Runs;
import org.jiangbu.people.Accounts;
import org.jiangbu.people.CadreAssignments;
import org.jiangbu.people.Households;
import org.jiangbu.people.NewAccount;
import org.jiangbu.people.NewHousehold;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.region.Area;
import org.jiangbu.region.Areas;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.springframework.context.ApplicationContext;

/** Who works in the county, each at a pace of their own, through the inbox and its bulk decisions. */
final class StaffOfCounty {
    private static final String PROCESS = "subsidy-declaration";
    /** Shares of decisions that return or refuse (DOMAIN.md I), by a cadre, a village, a township. */
    private static final Map<String, Double> RETURNED =
            Map.of("cadre-check", 0.06, "village-verification", 0.02, "township-check", 0.05);

    private static final double REFUSED = 0.015;
    private static final double CORRECTED_TODAY = 0.4;

    private final Areas areas;
    private final Households households;
    private final CadreAssignments cadres;
    private final Accounts accounts;
    private final Staff staff;
    private final CurrentUser user;
    private final WorkItems items;
    private final Runs runs;
    private final Random random;
    private final TestHouseholds given;
    private final List<Worker> workers = new ArrayList<>();
    private final Map<String, Long> holders = new HashMap<>();

    /** @param perWorkday what the person decides at the step on average */
    private record Worker(long person, String step, double perWorkday) {}

    StaffOfCounty(ApplicationContext application, Random random) {
        this.areas = application.getBean(Areas.class);
        this.households = application.getBean(Households.class);
        this.cadres = application.getBean(CadreAssignments.class);
        this.accounts = application.getBean(Accounts.class);
        this.staff = application.getBean(Staff.class);
        this.user = application.getBean(CurrentUser.class);
        this.items = application.getBean(WorkItems.class);
        this.runs = application.getBean(Runs.class);
        this.random = random;
        this.given = new TestHouseholds(households, staff, user);
    }

    long holder(String role, String area) {
        return holders.computeIfAbsent(
                role + area, key -> given.person(role, area).id());
    }

    /** Another person who holds the role there. */
    void second(String role, String area) {
        holders.put("second " + role + area, given.person(role, area).id());
    }

    /** Everybody who holds a role so far. */
    List<Long> all() {
        return List.copyOf(holders.values());
    }

    /** Two cadres, three village cadres, a clerk: what they manage grows with the township, but not as much. */
    void hire(String township, int households) {
        double perDay = households / 33.0 * Math.pow(190.0 / SeasonOfCounty.WEIGHTS.get(township), 0.3);
        List<String> villages = villages(township);
        for (int n = 0; n < 2; n++) {
            workers.add(worker(given.person(Roles.ASSIGNED_CADRE, township), "cadre-check", perDay / 2));
        }
        List<Person> verifying = IntStream.range(0, 3)
                .mapToObj(n -> given.person(Roles.VILLAGE_CADRE, villages.get(n)))
                .toList();
        for (int n = 3; n < villages.size(); n++) {
            staff.assign(
                    verifying.get(n % 3).id(), Roles.VILLAGE_CADRE, villages.get(n), LocalDate.of(2018, 1, 1), null);
        }
        for (int n = 0; n < 3; n++) {
            int from = n;
            long served = IntStream.range(0, villages.size())
                    .filter(v -> v % 3 == from)
                    .count();
            workers.add(worker(verifying.get(n), "village-verification", perDay * 0.97 * served / villages.size()));
        }
        Person clerk = given.person(Roles.TOWNSHIP_CLERK, township);
        holders.put(Roles.TOWNSHIP_CLERK + township, clerk.id());
        workers.add(worker(clerk, "township-check", perDay * 0.95));
        workers.add(new Worker(holder(Roles.ENTRY_CLERK, township), "correction", 0));
    }

    private Worker worker(Person person, String step, double perWorkday) {
        return new Worker(person.id(), step, perWorkday * (0.85 + 0.3 * random.nextDouble()));
    }

    private List<String> villages(String township) {
        return areas.children(township).stream().map(Area::code).sorted().toList();
    }

    /** Households with an account and a cadre, spread over the villages in a random order. */
    List<Long> register(String township, int number) {
        List<String> villages = villages(township).stream()
                .map(village -> areas.group(village, "一社").code())
                .toList();
        List<NewHousehold> all = new ArrayList<>(IntStream.range(0, number)
                .mapToObj(n -> TestHouseholds.household(villages.get(n % villages.size()), "农布"))
                .toList());
        Collections.shuffle(all, random);
        List<Long> ids = households.registerAll(all);
        long clerk = holder(Roles.TOWNSHIP_CLERK, township);
        List<Long> own = workers.stream()
                .filter(worker -> worker.step().equals("cadre-check"))
                .map(Worker::person)
                .toList();
        Map<Long, Long> cadreOf = new HashMap<>();
        ids.forEach(id -> cadreOf.put(id, own.get(own.size() - 1 - random.nextInt(2))));
        user.runAs(clerk, () -> {
            cadres.assignAll(cadreOf);
            accounts.openAll(ids.stream()
                    .map(id -> new NewAccount(id, "农布", TestHouseholds.accountNo(), "农村信用社", null))
                    .toList());
        });
        return ids;
    }

    /** @param half of the day's work: 1 in the morning, 2 in the afternoon, 0 on a day off, on which few do a little */
    void work(int half) {
        Map<Long, Long> started = new LinkedHashMap<>();
        if (half < 2) Collections.shuffle(workers, random);
        int middle = workers.size() / 2;
        List<Worker> now =
                half == 0 ? workers : half == 1 ? workers.subList(0, middle) : workers.subList(middle, workers.size());
        for (Worker worker : now) {
            if (worker.step().equals("correction")) {
                correct(worker);
                continue;
            }
            if (half == 0 && random.nextInt(6) > 0) continue;
            if (random.nextInt(10) == 0) continue;
            int able = around(worker.perWorkday() / 0.9 * (half == 0 ? 0.5 : 1));
            started.putAll(decide(worker, able));
        }
        runs.drain();
        started.forEach((run, person) -> user.runAs(person, () -> {
            if (!runs.failures(run).isEmpty()) {
                throw new AssertionError(runs.failures(run).get(0));
            }
        }));
    }

    /** Around that mean: half as much to half as much again. */
    private int around(double mean) {
        double exact = mean * (0.5 + random.nextDouble());
        return (int) (exact + random.nextDouble());
    }

    private Map<Long, Long> decide(Worker worker, int able) {
        if (able == 0) return Map.of();
        return user.runAs(worker.person(), () -> {
            Map<String, List<Long>> byOutcome = new HashMap<>();
            open(worker.step(), able).forEach(item -> byOutcome
                    .computeIfAbsent(outcome(worker.step()), outcome -> new ArrayList<>())
                    .add(item.id()));
            Map<Long, Long> started = new HashMap<>();
            byOutcome.forEach((outcome, ids) -> started.put(items.decideMany(ids, request(outcome)), worker.person()));
            return started;
        });
    }

    private String outcome(String step) {
        double luck = random.nextDouble();
        return luck < REFUSED ? "reject" : luck < REFUSED + RETURNED.get(step) ? "return" : "approve";
    }

    private static DecideRequest request(String outcome) {
        String reason =
                switch (outcome) {
                    case "return" -> "EVIDENCE_MISSING";
                    case "reject" -> "NOT_SOLD";
                    default -> null;
                };
        return DecideRequest.template(
                outcome, "已认真核对情况", reason, Map.of(), UUID.randomUUID().toString());
    }

    private List<WorkItem> open(String step, int number) {
        return number == 0
                ? List.of()
                : items.list(new WorkItemQuery(
                                null, PROCESS, step, false, null, WorkItemQuery.Sort.DUE, null, Math.min(number, 500)))
                        .items();
    }

    /** Households come with what was missing when they can; who does not come in time lets it lapse. */
    private void correct(Worker clerk) {
        user.runAs(clerk.person(), () -> open("correction", 500).stream()
                .filter(item -> random.nextDouble() < CORRECTED_TODAY)
                .forEach(item -> items.decide(new DecideRequest(
                        item.id(),
                        item.revision(),
                        "resubmit",
                        null,
                        null,
                        Map.of("note", "已补齐收据"),
                        UUID.randomUUID().toString()))));
    }
}
