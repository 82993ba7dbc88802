-- Decisions that their own person took back while nobody had acted on what followed (撤回); the decision itself stays on record.
create table workflow_take_back (
    step_id   bigint primary key references workflow_step,
    case_key  text not null references workflow_case,
    person_id bigint not null,
    reason    text not null check (length(reason) >= 5),
    at        timestamptz not null
);
create index workflow_take_back_case on workflow_take_back (case_key);
comment on table workflow_take_back is 'append-only: what was taken back is decided anew, not wiped out';
