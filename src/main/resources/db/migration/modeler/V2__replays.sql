-- 试跑: the cases of a season that were over when somebody asked, run through a draft as it was then.
create table modeler_replay (
    id         bigint generated always as identity primary key,
    draft_id   bigint not null references modeler_draft,
    revision   int    not null,
    model      text   not null,
    season     int    not null check (season between 2000 and 2099),
    areas      text[] not null check (cardinality(areas) > 0),
    finished   int    not null,
    cases      text[] not null check (cardinality(cases) between 1 and 10000 and finished >= cardinality(cases)),
    run_id     bigint not null unique,
    started_by bigint not null,
    started_at timestamptz not null,
    ended_at   timestamptz,
    result     jsonb,
    check ((ended_at is null) = (result is null))
);
comment on column modeler_replay.areas is 'whose cases they are: only who may see all of these areas sees what came of it';
comment on column modeler_replay.finished is 'how many cases of the season were over; the newest of them are replayed';
create index modeler_replay_draft on modeler_replay (draft_id, id desc);
