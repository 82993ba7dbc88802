-- The background run in which it was decided together with others, if it was.
alter table workflow_step add column run_id bigint;
