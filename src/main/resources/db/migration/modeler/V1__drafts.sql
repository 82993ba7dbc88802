-- 流程草稿: a redesign on its way. It says from which version it comes; asked for by one person, published by another.
create table modeler_draft (
    id           bigint generated always as identity primary key,
    process_id   text not null check (process_id ~ '^[a-z][a-z0-9-]{1,59}$'),
    title        text not null check (length(title) between 2 and 80),
    base_release bigint references workflow_release,
    again        int,
    offered      boolean not null default false,
    state        text not null default 'OPEN' check (state in ('OPEN', 'ASKED', 'PUBLISHED', 'DISCARDED')),
    model        text not null check (length(model) <= 2000000),
    revision     int  not null default 0,
    created_by   bigint,
    created_at   timestamptz not null,
    changed_by   bigint,
    changed_at   timestamptz not null,
    asked_by     bigint,
    asked_at     timestamptz,
    why          text check (length(why) between 5 and 500),
    released_as  bigint references workflow_release,
    check ((state = 'PUBLISHED') = (released_as is not null)),
    check (state not in ('ASKED', 'PUBLISHED') or asked_by is not null and asked_at is not null and why is not null),
    check ((created_by is null) = offered)
);
comment on column modeler_draft.offered is 'it came with the application while a version that people published was in force';
comment on column modeler_draft.again is 'the earlier version that is to be published again, unchanged';
create index modeler_draft_process on modeler_draft (process_id, state);

-- The forms of a draft, each changed on its own.
create table modeler_draft_form (
    draft_id   bigint not null references modeler_draft,
    form_key   text   not null check (form_key ~ '^[a-z][a-z0-9-]{1,59}$'),
    content    text   not null check (length(content) <= 500000),
    revision   int    not null default 0,
    changed_by bigint,
    changed_at timestamptz not null,
    primary key (draft_id, form_key)
);
