package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jiangbu.approval.ApprovalForms;
import org.jiangbu.background.Runs;
import org.jiangbu.base.Messages;
import org.jiangbu.base.ui.Components;
import org.jiangbu.inbox.Phrases;
import org.jiangbu.region.Areas;
import org.jiangbu.reminder.Reminders;
import org.jiangbu.reminder.Urges;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.RoleBook;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.BulkChoices;
import org.jiangbu.workflow.Foresight;
import org.jiangbu.workflow.Neighbours;
import org.jiangbu.workflow.StandingIn;
import org.jiangbu.workflow.TakeBacks;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItems;
import org.jiangbu.workflow.WorkLists;
import org.jiangbu.workflow.holding.Deciders;
import org.jiangbu.workflow.holding.Holdings;
import org.jiangbu.workflow.pace.FollowUps;
import org.jiangbu.workflow.pace.Priorities;
import org.jiangbu.workflow.ui.BusinessPanel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the screens of an item ask and show with. */
@Component
record ItemServices(
        WorkItems workItems,
        Neighbours neighbours,
        WorkLists lists,
        BulkChoices bulkChoices,
        FollowUps followUps,
        Priorities priorities,
        Foresight foresight,
        Holdings holdings,
        Deciders deciders,
        TakeBacks takeBacks,
        Urges urges,
        Reminders reminders,
        LetterServices letters,
        Phrases phrases,
        CurrentUser user,
        Staff staff,
        StandingIn standingIn,
        RoleBook roles,
        Areas areas,
        Runs runs,
        Messages messages,
        Outcomes outcomes,
        DueDates dueDates,
        ApprovalForms approvalForms,
        Clock clock,
        ObjectProvider<BusinessPanel> panels) {

    /** For whom the person would decide the item, where not by an own role. */
    Optional<Span> standsInFor(WorkItem item) {
        return standingIn
                .absentOf(item)
                .map(absent -> staff.names(List.of(absent)).getOrDefault(absent, ""))
                .map(name -> Components.state(VaadinIcon.AIRPLANE, text("inbox.acting-for", name), "contrast"));
    }

    Optional<BusinessPanel> panel(String name) {
        return panels.stream().filter(panel -> panel.name().equals(name)).findFirst();
    }
}
