-- Until when a decision was wanted: the record says whether it came late, and who takes it back is wanted by the same day.
alter table workflow_step add column due_on date;
comment on column workflow_step.due_on is 'null where the step had no deadline, or was decided before deadlines were kept';
