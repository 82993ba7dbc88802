package org.jiangbu.inbox.ui;

import java.time.Clock;
import org.jiangbu.base.Messages;
import org.jiangbu.region.Areas;
import org.jiangbu.secondment.Secondments;
import org.jiangbu.security.Absences;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.RoleBook;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.Models;
import org.jiangbu.workflow.StandingIn;
import org.springframework.stereotype.Component;

/** What the screens of absences ask and show with. */
@Component
record AbsenceServices(
        Absences absences,
        Secondments secondments,
        Areas areas,
        RoleBook roles,
        Staff staff,
        CurrentUser user,
        Models models,
        StandingIn standingIn,
        Messages messages,
        Clock clock) {}
