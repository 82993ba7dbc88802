package org.jiangbu.workflow;

import org.jiangbu.base.ForEverybody;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How much work is open in the whole county, whoever may do it; a number without content, so it checks no right. */
@Service
@ForEverybody("a number without content")
public class OpenWork {
    private final JdbcClient jdbc;

    OpenWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long items() {
        return jdbc.sql("select count(*) from work_item").query(Long.class).single();
    }
}
