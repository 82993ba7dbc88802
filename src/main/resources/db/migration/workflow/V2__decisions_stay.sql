-- What was decided stays decided, and a command that was given for one item cannot pass for another.
alter table workflow_command add column item_id bigint;
comment on table workflow_step is 'append-only: a decision is never changed, only followed by another';
comment on table workflow_command is 'append-only: one command has one effect';
