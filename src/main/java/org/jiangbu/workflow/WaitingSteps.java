package org.jiangbu.workflow;

import java.util.List;
import org.jiangbu.security.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a case stands: the steps that are open now. */
@Service
public class WaitingSteps {
    private final JdbcClient jdbc;
    private final WorkItemRows rows;
    private final CaseHistory history;
    private final CurrentUser user;

    WaitingSteps(JdbcClient jdbc, WorkItemRows rows, CaseHistory history, CurrentUser user) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.history = history;
        this.user = user;
    }

    /** Whether the current person may decide an open item of the case, and so reads what it is about. */
    @Transactional(readOnly = true)
    public boolean anyMine(String caseKey) {
        WorkItemFilter filter = WorkItemFilter.mayDecide(user).add(true, "case_key = :key", "key", caseKey);
        return jdbc.sql("select exists (select 1 from work_item where " + filter.where() + ")")
                .params(filter.params())
                .query(Boolean.class)
                .single();
    }

    /** The open items of a case in the order in which they are due; for those who may read the case. */
    @Transactional(readOnly = true)
    public List<WorkItem> of(String caseKey) {
        history.of(caseKey);
        return jdbc.sql("select * from work_item where case_key = :key order by due_on, id")
                .param("key", caseKey)
                .query(rows::map)
                .list();
    }
}
