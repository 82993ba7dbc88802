package org.jiangbu.tasklist;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jiangbu.IntegrationTest;
import org.jiangbu.people.Households;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list of a year of its own, and those who write and read it. */
abstract class TaskScene extends IntegrationTest {
    static final String COUNTY = "533422";

    private static final AtomicInteger YEARS = new AtomicInteger(2020);

    @Autowired
    TaskLists lists;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskFiles files;

    @Autowired
    TaskExports exports;

    @Autowired
    CurrentUser user;

    @Autowired
    Staff staff;

    @Autowired
    Households households;

    @Autowired
    JdbcClient jdbc;

    TestHouseholds given;
    final Map<String, Person> people = new HashMap<>();
    int year;

    @BeforeEach
    void thoseWhoTakePart() {
        year = nextYear();
        given = new TestHouseholds(households, staff, user);
        for (String role : List.of(Roles.COUNTY_REVIEWER, Roles.COUNTY_LEADER, Roles.AUDITOR, Roles.HEADQUARTERS)) {
            people.put(role, given.person(role, COUNTY));
        }
        people.put(Roles.TOWNSHIP_CLERK, given.person(Roles.TOWNSHIP_CLERK, "533422206"));
        people.put(Roles.COUNTY_FINANCE, given.person(Roles.COUNTY_FINANCE, COUNTY));
        as(Roles.COUNTY_REVIEWER, () -> lists.create(year));
    }

    static int nextYear() {
        return YEARS.incrementAndGet();
    }

    void as(String role, Runnable work) {
        user.runAs(people.get(role).id(), work);
    }

    <T> T as(String role, Supplier<T> work) {
        return user.runAs(people.get(role).id(), work);
    }

    TaskList list() {
        return as(Roles.HEADQUARTERS, () -> lists.find(year).orElseThrow());
    }

    TaskRow row(long id) {
        return list().rows().stream().filter(row -> row.id() == id).findFirst().orElseThrow();
    }

    long add(TaskPlan plan) {
        return as(Roles.COUNTY_REVIEWER, () -> tasks.add(year, plan));
    }

    static TaskPlan typed(String target, String done) {
        return new TaskPlan(
                "村集体经济",
                "合作社注册",
                "个",
                new BigDecimal(target),
                null,
                new BigDecimal(done),
                null,
                "县产业办",
                "和某",
                null,
                "",
                "");
    }

    static TaskPlan drawn(String figure) {
        return new TaskPlan("产业以奖代补", "在册农户", "户", null, figure, null, figure, "县产业办", "", null, "", "");
    }
}
