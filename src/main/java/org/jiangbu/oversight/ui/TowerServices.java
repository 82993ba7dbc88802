package org.jiangbu.oversight.ui;

import java.time.Clock;
import org.jiangbu.base.Messages;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.oversight.BoardExport;
import org.jiangbu.oversight.Curves;
import org.jiangbu.oversight.Outlooks;
import org.jiangbu.oversight.ProgressBoard;
import org.jiangbu.policy.Programmes;
import org.jiangbu.region.Areas;
import org.jiangbu.reminder.UrgeStates;
import org.jiangbu.reminder.Urges;
import org.jiangbu.secondment.ui.LendServices;
import org.jiangbu.security.RoleBook;
import org.jiangbu.workflow.LateHoldings;
import org.jiangbu.workflow.LateItems;
import org.jiangbu.workflow.WorkLists;
import org.springframework.stereotype.Component;

/** What the progress view asks and shows with. */
@Component
public record TowerServices(
        ProgressBoard board,
        BoardExport export,
        Outlooks outlooks,
        Curves curves,
        LateHoldings holdings,
        LateItems late,
        Urges urges,
        UrgeStates urgeStates,
        LendServices lending,
        WorkLists lists,
        Programmes programmes,
        Areas areas,
        RoleBook roles,
        WorkdayCalendar calendar,
        Messages messages,
        Clock clock) {}
