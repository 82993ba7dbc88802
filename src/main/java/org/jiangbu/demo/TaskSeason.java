package org.jiangbu.demo;

import org.jiangbu.security.CurrentUser;
import org.jiangbu.tasklist.TaskList;
import org.jiangbu.tasklist.TaskLists;
import org.springframework.stereotype.Component;

/** The 九大工程任务清单 of 2018, in force as the county office would have put it. */
@Component
class TaskSeason {
    private final DemoAccounts accounts;
    private final TaskLists lists;
    private final CurrentUser user;

    TaskSeason(DemoAccounts accounts, TaskLists lists, CurrentUser user) {
        this.accounts = accounts;
        this.lists = lists;
        this.user = user;
    }

    /** Puts the year's list in force, unless it is or was. */
    void issue() {
        user.runAs(accounts.person("county-reviewer").id(), () -> {
            if (lists.find(HalfSeason.YEAR).isEmpty()) lists.create(HalfSeason.YEAR);
            TaskList list = lists.find(HalfSeason.YEAR).orElseThrow();
            if (list.status() == TaskList.Status.DRAFT) lists.issue(HalfSeason.YEAR, list.revision());
        });
    }
}
