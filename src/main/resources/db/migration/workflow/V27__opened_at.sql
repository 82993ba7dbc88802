-- Since when a step had waited for its decision: what came in and what was done on a day tells the pace.
alter table workflow_step add column opened_at timestamptz;
comment on column workflow_step.opened_at is 'null where the step was decided before this was kept';
-- Decisions are written in the order of time: the last weeks are the last pages.
create index workflow_step_decided on workflow_step using brin (decided_at) with (pages_per_range = 16);
