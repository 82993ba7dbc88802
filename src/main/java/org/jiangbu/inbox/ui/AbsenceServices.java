package org.jiangbu.inbox.ui;

import java.time.Clock;
import org.jiangbu.base.Messages;
import org.jiangbu.security.Absences;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.Models;
import org.jiangbu.workflow.StandingIn;
import org.springframework.stereotype.Component;

/** What the screens of absences ask and show with. */
@Component
record AbsenceServices(
        Absences absences,
        Staff staff,
        CurrentUser user,
        Models models,
        StandingIn standingIn,
        Messages messages,
        Clock clock) {}
