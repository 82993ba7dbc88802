package org.jiangbu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jiangbu.IntegrationTest;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class JournalTest extends IntegrationTest {

    @Autowired
    Journal journal;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient db;

    @Test
    void entryNamesThePersonAndTheDayOfTheClock() {
        long person = staff.create("journal-writer", "扎西", null).id();
        currentUser.runAs(person, () -> journal.record("tested", "journal-1", "533422", Map.of("count", 2)));
        assertThat(db.sql("select person_id || ' ' || (details ->> 'count') || ' ' || extract(year from at) "
                                + "from audit_entry where subject = 'journal-1'")
                        .query(String.class)
                        .single())
                .isEqualTo(person + " 2 2019");
        assertThat(db.sql(
                                "select count(*) from audit_entry where action = 'person-created' and subject = 'journal-writer'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void applicationCannotChangeTheJournal() {
        assertThatThrownBy(() -> db.sql("update audit_entry set action = ''").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> db.sql("delete from audit_entry").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
