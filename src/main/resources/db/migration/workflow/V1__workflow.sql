-- Cases, the inbox read model, and who decided what.
create extension if not exists btree_gist;

create table workflow_case (
    case_key text primary key,
    process_id text not null,
    definition_id text not null,
    instance_id text unique,
    area_code text not null,
    round integer not null default 1 check (round between 1 and 1000),
    started_by bigint not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    end_event text,
    check ((ended_at is null) = (end_event is null))
);
create index workflow_case_open on workflow_case (process_id, area_code text_pattern_ops) where ended_at is null;

-- One row per open user task, written in the engine's own transaction.
create table work_item (
    id bigint generated always as identity primary key,
    task_id text not null unique,
    case_key text not null references workflow_case,
    process_id text not null,
    definition_id text not null,
    instance_id text not null,
    step_key text not null,
    role text not null,
    area_code text not null,
    assignee_id bigint,
    excluded bigint[] not null default '{}',
    title text not null,
    amount_fen bigint,
    category text,
    flags text[] not null default '{}',
    search_text text not null,
    due_on date not null default 'infinity',
    created_at timestamptz not null,
    round integer not null,
    revision integer not null default 1
);
create index work_item_role_due on work_item (role, area_code text_pattern_ops, due_on, id) where assignee_id is null;
create index work_item_assignee_due on work_item (assignee_id, due_on, id) where assignee_id is not null;
create index work_item_case on work_item (case_key);
create index work_item_instance on work_item (instance_id);

-- Every decision, append-only. A person stands on one duty of a case only (H19), whatever the round.
create table workflow_step (
    id bigint generated always as identity primary key,
    item_id bigint not null unique,
    task_id text not null unique,
    case_key text not null references workflow_case,
    round integer not null,
    step_key text not null,
    step_name text not null,
    duty text not null,
    role text not null,
    area_code text not null,
    person_id bigint not null,
    outcome text not null,
    opinion text,
    reason_code text,
    data jsonb not null default '{}',
    decided_at timestamptz not null,
    constraint one_person_one_duty exclude using gist (case_key with =, person_id with =, duty with <>)
);
create index workflow_step_case on workflow_step (case_key, decided_at);
create index workflow_step_person on workflow_step (person_id, decided_at desc, id desc);

-- A command has one effect however often it is sent.
create table workflow_command (
    command_id text primary key,
    person_id bigint not null,
    sent_at timestamptz not null
);
