create table background_run (
    id bigint generated always as identity primary key,
    kind text not null,
    title text not null,
    params jsonb not null,
    started_by bigint not null,
    command_id text,
    status text not null check (status in ('QUEUED', 'RUNNING', 'STOPPED', 'DONE', 'BROKEN')),
    total int not null,
    done int not null default 0,
    failed int not null default 0,
    created_at timestamptz not null,
    ended_at timestamptz,
    worker text,
    lease_until timestamptz,
    message_key text,
    message_args jsonb not null default '[]',
    constraint background_run_command unique (started_by, command_id),
    constraint background_run_counts check (done >= 0 and failed >= 0 and done + failed <= total)
);

create index background_run_live on background_run (id) where status in ('QUEUED', 'RUNNING');
create index background_run_mine on background_run (started_by, id desc);

create table background_item (
    run_id bigint not null references background_run,
    seq int not null,
    item_key text not null,
    status text not null default 'OPEN' check (status in ('OPEN', 'DONE', 'FAILED')),
    message_key text,
    message_args jsonb not null default '[]',
    primary key (run_id, seq),
    constraint background_item_once unique (run_id, item_key)
);

create index background_item_open on background_item (run_id, seq) where status = 'OPEN';
create index background_item_failed on background_item (run_id, seq) where status = 'FAILED';
