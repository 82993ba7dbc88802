package org.jiangbu.inbox;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.security.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which columns a person wants to see in the inbox, on whatever computer. */
@Service
@Transactional
@ForEverybody("the person's own choice")
public class ListColumns {
    private final JdbcClient jdbc;
    private final CurrentUser user;

    ListColumns(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** The usual ones until the person has chosen. */
    @Transactional(readOnly = true)
    public Set<ListColumn> mine() {
        return jdbc.sql("select columns from inbox_columns where person_id = ?")
                .param(user.id())
                .query((row, number) -> known((String[]) row.getArray(1).getArray()))
                .optional()
                .orElseGet(ListColumn::usual);
    }

    private static Set<ListColumn> known(String[] names) {
        Set<ListColumn> columns = EnumSet.noneOf(ListColumn.class);
        Arrays.stream(ListColumn.values())
                .filter(column -> List.of(names).contains(column.name()))
                .forEach(columns::add);
        return columns;
    }

    public void choose(Set<ListColumn> columns) {
        jdbc.sql(
                        """
                        insert into inbox_columns (person_id, columns) values (:me, :columns)
                        on conflict (person_id) do update set columns = excluded.columns
                        """)
                .param("me", user.id())
                .param("columns", columns.stream().map(Enum::name).toArray(String[]::new))
                .update();
    }
}
