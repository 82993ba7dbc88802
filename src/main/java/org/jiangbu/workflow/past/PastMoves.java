package org.jiangbu.workflow.past;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how cases went on in other versions of their model, those that run included. */
@Component
public class PastMoves {
    private final JdbcClient jdbc;

    PastMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By case, each in the order in which it happened; cases that never moved are left out. */
    public Map<String, List<PastMove>> of(Collection<String> numbers) {
        Map<String, List<PastMove>> moves = new HashMap<>();
        jdbc.sql(
                        """
                        select m.case_key, m.from_definition, m.to_definition, m.waited, m.went_on,
                            (select count(*) from (
                                select max(s.decided_at) as done from workflow_step s
                                where s.case_key = m.case_key
                                  and not exists (select 1 from workflow_take_back b where b.step_id = s.id)
                                group by s.task_id) one where one.done <= m.at)
                        from workflow_migration m where m.case_key = any(:keys) order by m.id
                        """)
                .param("keys", numbers.toArray(String[]::new))
                .query(row -> {
                    moves.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                            .add(new PastMove(row.getString(2), row.getString(3), row.getInt(6), places(row)));
                });
        return moves;
    }

    private static Map<String, String> places(ResultSet row) throws SQLException {
        Map<String, String> places = new HashMap<>();
        if (row.getArray(4) != null && row.getArray(5) != null) {
            String[] waited = (String[]) row.getArray(4).getArray();
            String[] wentOn = (String[]) row.getArray(5).getArray();
            for (int i = 0; i < waited.length; i++) places.put(waited[i], wentOn[i]);
        }
        return Map.copyOf(places);
    }
}
