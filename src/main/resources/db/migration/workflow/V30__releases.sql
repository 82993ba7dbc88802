-- The bytes that were deployed: what was changed in the database afterwards is refused when the engine loads it.
create table workflow_model_file (
    deployment_id text not null,
    name          text not null,
    sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (deployment_id, name)
);
comment on table workflow_model_file is 'append-only: what was deployed stays known';

-- What an earlier version of the application deployed counts as it stands.
do $$
begin
    if to_regclass('act_ge_bytearray') is not null then
        execute 'insert into workflow_model_file
            select deployment_id_, name_, encode(sha256(bytes_), ''hex'') from act_ge_bytearray
            where deployment_id_ is not null and bytes_ is not null';
    end if;
end $$;

-- The versions of models: since when in force, who asked for them, who published them and why.
create table workflow_release (
    id            bigint generated always as identity primary key,
    process_id    text not null,
    version       int  not null check (version > 0),
    definition_id text not null unique,
    origin        text not null check (origin in ('SHIPPED', 'DESIGN', 'EARLIER')),
    digest        text not null check (digest ~ '^[0-9a-f]{64}$'),
    asked_by      bigint,
    published_by  bigint,
    again         int,
    why           text not null check (length(why) <= 500),
    at            timestamptz not null,
    unique (process_id, version),
    check ((origin = 'SHIPPED') = (asked_by is null) and (origin = 'SHIPPED') = (published_by is null)),
    check ((origin = 'EARLIER') = (again is not null)),
    check (asked_by <> published_by),
    check (origin = 'SHIPPED' or length(why) >= 5)
);
comment on table workflow_release is 'append-only: who put which version in force, and why, stays';

-- What came with the application, and whether it was put in force or offered only.
create table workflow_shipped (
    id         bigint generated always as identity primary key,
    process_id text not null,
    digest     text not null check (digest ~ '^[0-9a-f]{64}$'),
    in_force   boolean not null,
    at         timestamptz not null
);
comment on table workflow_shipped is 'append-only: what shipped, and when, stays';
create index workflow_shipped_process on workflow_shipped (process_id, id);
