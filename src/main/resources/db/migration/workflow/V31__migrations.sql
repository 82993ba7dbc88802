-- A running case that went on in another version of its model.
create table workflow_migration (
    id              bigint generated always as identity primary key,
    case_key        text not null references workflow_case,
    from_definition text not null,
    to_definition   text not null,
    moved_by        bigint not null,
    at              timestamptz not null,
    check (from_definition <> to_definition)
);
comment on table workflow_migration is 'append-only: which case went on in which version stays';
create index workflow_migration_case on workflow_migration (case_key);
