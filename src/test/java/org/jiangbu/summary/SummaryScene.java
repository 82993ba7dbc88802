package org.jiangbu.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** The report of 2018, and those who write and read it. */
abstract class SummaryScene extends IntegrationTest {
    static final int YEAR = 2018;
    static final String COUNTY = "533422";

    @Autowired
    Summaries summaries;

    @Autowired
    CurrentUser user;

    @Autowired
    Staff staff;

    @Autowired
    Households households;

    @Autowired
    JdbcClient jdbc;

    final Map<String, Person> people = new HashMap<>();

    @BeforeEach
    void thoseWhoTakePart() {
        TestHouseholds given = new TestHouseholds(households, staff, user);
        for (String role : List.of(
                Roles.COUNTY_REVIEWER, Roles.COUNTY_LEADER, Roles.AUDITOR, Roles.HEADQUARTERS, Roles.COUNTY_FINANCE)) {
            people.put(role, given.person(role, COUNTY));
        }
        people.put(Roles.TOWNSHIP_LEADER, given.person(Roles.TOWNSHIP_LEADER, "533422206"));
    }

    void as(String role, Runnable work) {
        user.runAs(people.get(role).id(), work);
    }

    <T> T as(String role, Supplier<T> work) {
        return user.runAs(people.get(role).id(), work);
    }

    SummaryDraft draft() {
        return as(Roles.HEADQUARTERS, () -> summaries.draft(YEAR));
    }

    ChapterText text(Chapter chapter) {
        return draft().texts().get(chapter.ordinal());
    }

    void write(Chapter chapter, String body) {
        int revision = text(chapter).revision();
        as(Roles.COUNTY_REVIEWER, () -> summaries.write(YEAR, chapter, body, revision));
    }

    int next() {
        return as(Roles.HEADQUARTERS, () -> summaries.versions(YEAR)).stream()
                        .mapToInt(SummaryVersion::number)
                        .max()
                        .orElse(0)
                + 1;
    }
}
