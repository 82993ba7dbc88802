package org.jiangbu.workflow.pace;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Internal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings items for which somebody asks haste back into the lists of those who put them aside (暂缓). */
@Component
@Internal
@Transactional(propagation = Propagation.MANDATORY)
public class Waking {
    private final JdbcClient jdbc;
    private final Journal journal;

    Waking(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    public void wake(Collection<Long> itemIds) {
        List<Journal.Entry> woken = jdbc.sql(
                        """
                        with woken as (delete from work_item_snooze where item_id = any(:ids) returning item_id)
                        select distinct i.case_key, i.area_code from woken join work_item i on i.id = woken.item_id
                        """)
                .param("ids", itemIds.toArray(Long[]::new))
                .query((row, n) -> new Journal.Entry("workflow.resumed", row.getString(1), row.getString(2), Map.of()))
                .list();
        journal.recordAll(woken);
    }
}
