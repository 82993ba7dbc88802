-- Append-only: the application's role may insert and read, nothing else.
create table audit_journal (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    person_id bigint,
    action text not null,
    subject text not null,
    area_code text,
    details jsonb not null default '{}'
);
create index audit_journal_subject on audit_journal (subject, id);
create index audit_journal_at on audit_journal (at, id);
