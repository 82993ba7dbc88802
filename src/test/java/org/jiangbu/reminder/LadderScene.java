package org.jiangbu.reminder;

import java.time.LocalDate;
import java.util.List;
import org.jiangbu.reminder.ladder.Ladder;
import org.jiangbu.reminder.ladder.LadderState;
import org.jiangbu.reminder.ladder.Rung;
import org.jiangbu.reminder.ladder.RungBook;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The ladder as it comes, the county's leader, and nothing that is due but what a test opens. */
abstract class LadderScene extends ReminderScene {
    static final String COUNTY = "533422";
    static final Rung NEAR = new Rung(-2, Rung.HOLDER);
    static final Rung LATE = new Rung(0, Rung.HOLDER);

    @Autowired
    Ladder ladder;

    @Autowired
    RungBook book;

    Person countyLeader;
    private List<Due> others = List.of();

    private record Due(long id, LocalDate dueOn) {}

    @BeforeEach
    void nothingElseIsDue() {
        countyLeader = person(Roles.COUNTY_LEADER, COUNTY);
        others = jdbc.sql("select id, due_on from work_item where due_on < date '2100-01-01'")
                .query(Due.class)
                .list();
        jdbc.sql("update work_item set due_on = date '2100-01-01' where due_on < date '2100-01-01'")
                .update();
    }

    @AfterEach
    void everythingIsDueAgain() {
        jdbc.sql(
                        """
                        update work_item i set due_on = was.due_on
                        from unnest(:ids::bigint[], :days::date[]) as was (id, due_on) where i.id = was.id
                        """)
                .param("ids", others.stream().map(Due::id).toArray(Long[]::new))
                .param(
                        "days",
                        others.stream().map(one -> one.dueOn().toString()).toArray(String[]::new))
                .update();
    }

    @AfterEach
    void theUsualOneAgain() {
        if (!read().usual()) act(() -> ladder.restore(read().revision()));
    }

    LadderState read() {
        return as(countyLeader, ladder::read);
    }

    void act(Runnable change) {
        as(countyLeader, () -> {
            change.run();
            return null;
        });
    }

    void change(Rung old, Rung now) {
        act(() -> ladder.change(old, now, read().revision()));
    }
}
