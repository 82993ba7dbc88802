-- What was filled in is read with the form of the version in which it was decided, also once the case has moved on.
alter table workflow_step add column decided_in text;
comment on column workflow_step.decided_in is 'null where the step was decided before this was kept: then that of the case';
