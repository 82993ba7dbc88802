-- A period may also end on a day that is fixed, whatever the holidays: it counts no workdays and ends where it begins.
alter table workflow_term drop constraint workflow_term_workdays_check;
alter table workflow_term drop constraint workflow_term_check;
alter table workflow_term
    add constraint workflow_term_workdays_check check (workdays between 0 and 1000),
    add constraint workflow_term_check check (case when workdays = 0 then last_day = from_day else last_day > from_day end);
