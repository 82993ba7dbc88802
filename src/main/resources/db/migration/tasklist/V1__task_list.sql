-- 任务清单 (R22): one list a programme year and county.
create table tasklist (
    programme_year int primary key check (programme_year between 2000 and 2100),
    area_code      text not null check (length(area_code) = 6),
    status         text not null default 'DRAFT' check (status in ('DRAFT', 'ISSUED', 'CLOSED')),
    revision       int  not null default 0,
    created_by     bigint not null,
    created_at     timestamptz not null,
    issued_by      bigint,
    issued_at      timestamptz,
    closed_by      bigint,
    closed_at      timestamptz,
    check ((status = 'DRAFT') = (issued_at is null) and (issued_at is null) = (issued_by is null)),
    check ((status = 'CLOSED') = (closed_at is not null) and (closed_at is null) = (closed_by is null))
);

-- A task: what is to be reached, by whom, until when, and how far it is. Target and done are typed or drawn from a figure;
-- drawn ones are kept when the list is closed.
create table tasklist_row (
    id             bigint generated always as identity primary key,
    programme_year int  not null references tasklist,
    position       int  not null check (position > 0),
    project        text not null check (length(project) between 2 and 60),
    task           text not null check (length(task) between 2 and 200),
    measured_in    text not null check (length(measured_in) between 1 and 10),
    target         numeric(15, 2) check (target between 0 and 9999999999999.99),
    target_figure  text,
    done           numeric(15, 2) check (done between 0 and 9999999999999.99),
    done_figure    text,
    owner_unit     text not null default '' check (length(owner_unit) <= 60),
    owner_person   text not null default '' check (length(owner_person) <= 40),
    due_on         date,
    problem        text not null default '' check (length(problem) <= 500),
    measure        text not null default '' check (length(measure) <= 500),
    result         text check (result in ('COMPLETE', 'MOSTLY', 'OPEN')),
    result_reason  text not null default '' check (length(result_reason) <= 200),
    result_by      bigint,
    result_at      timestamptz,
    kept_target    numeric(15, 2),
    kept_done      numeric(15, 2),
    struck_by      bigint,
    struck_at      timestamptz,
    revision       int  not null default 0,
    unique (programme_year, position),
    check ((target is null) <> (target_figure is null)),
    check (done is null or done_figure is null),
    check ((result is null) = (result_by is null) and (result is null) = (result_at is null)),
    check ((struck_by is null) = (struck_at is null))
);
comment on column tasklist_row.struck_at is 'taken off while the list was a draft; the row stays';

-- What is closed stays as it is.
create function tasklist_closed_stays() returns trigger language plpgsql as $$
begin
    if exists (select 1 from tasklist t where t.programme_year = old.programme_year and t.status = 'CLOSED') then
        raise exception 'The list of % is closed', old.programme_year;
    end if;
    if tg_op = 'DELETE' then
        raise exception 'A task is struck off, never deleted';
    end if;
    return new;
end $$;
create trigger tasklist_row_stays before update or delete on tasklist_row
    for each row execute function tasklist_closed_stays();

-- 佐证 of a task.
create table tasklist_evidence (
    id          bigint generated always as identity primary key,
    row_id      bigint not null references tasklist_row,
    file_name   text   not null,
    mime        text   not null,
    bytes       int    not null check (bytes > 0),
    sha256      text   not null,
    content     bytea  not null,
    uploaded_by bigint not null,
    uploaded_at timestamptz not null
);
create index tasklist_evidence_row on tasklist_evidence (row_id);
comment on table tasklist_evidence is 'append-only: what proved something stays; it is taken out by tasklist_evidence_removal';

create table tasklist_evidence_removal (
    evidence_id bigint primary key references tasklist_evidence,
    removed_by  bigint not null,
    removed_at  timestamptz not null
);
comment on table tasklist_evidence_removal is 'append-only: who took a file out stays known';
