-- 抽调支援: somebody who verifies in one township is lent to another, from one minute to another. What was agreed is never
-- rewritten; the right itself is an assignment of the person (security), which ends by the same instant.
create table secondment (
    id            bigint generated always as identity primary key,
    assignment_id bigint not null unique references security_assignment,
    person_id     bigint not null references security_person,
    role          text not null references security_role,
    home_code     text not null check (length(home_code) between 9 and 15),
    place_code    text not null check (length(place_code) between 9 and 15),
    from_at       timestamptz not null check (from_at = date_trunc('minute', from_at)),
    until_at      timestamptz not null check (until_at = date_trunc('minute', until_at)),
    reason        text not null check (length(reason) between 2 and 200),
    lent_by       bigint not null references security_person,
    lent_at       timestamptz not null,
    ended_at      timestamptz,
    ended_by      bigint references security_person,
    settled_at    timestamptz,
    check (left(home_code, 9) <> left(place_code, 9)),
    check (until_at > from_at and until_at <= from_at + interval '1440 hours'),
    check (ended_at < until_at),
    check (ended_by is null or ended_at is not null),
    check (ended_at is null or settled_at is not null),
    constraint secondment_once exclude using gist (
        person_id with =,
        tstzrange(from_at, greatest(from_at, least(until_at, coalesce(ended_at, until_at)))) with &&)
);
create index secondment_unsettled on secondment (until_at) where settled_at is null;
create index secondment_place on secondment (place_code text_pattern_ops, until_at);
create index secondment_home on secondment (home_code text_pattern_ops, until_at);
comment on column secondment.home_code is 'where the person holds the role anyway';
comment on column secondment.ended_at is 'ended before the agreed instant: by who lends, or because the role at home ended';
comment on column secondment.settled_at is 'what the person held there has gone back, and all concerned are told';

create function secondment_stays() returns trigger language plpgsql as $$
begin
    raise exception 'secondment: ended, never deleted or rewritten'
        using errcode = 'integrity_constraint_violation';
end $$;
create trigger secondment_stays
    before update of id, assignment_id, person_id, role, home_code, place_code, from_at, until_at, reason, lent_by, lent_at
        or delete on secondment
    for each statement execute function secondment_stays();
