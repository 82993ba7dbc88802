-- A role may be lent (抽调): it is held from one instant to another, not by whole days. Whichever way, it counts in
-- [starts_at, ends_at), and nothing else is asked when rights are decided.
alter table security_assignment
    add column from_at   timestamptz,
    add column until_at  timestamptz,
    add column starts_at timestamptz not null generated always as
        (coalesce(from_at, valid_from::timestamp at time zone 'Asia/Shanghai')) stored,
    add column ends_at   timestamptz not null generated always as
        (coalesce(until_at, (valid_to + 1)::timestamp at time zone 'Asia/Shanghai', 'infinity')) stored,
    add check ((from_at is null) = (until_at is null)),
    add check (until_at >= from_at),
    add check (from_at is null or valid_from = (from_at at time zone 'Asia/Shanghai')::date),
    add check (until_at is null or valid_to = (until_at at time zone 'Asia/Shanghai')::date);
comment on column security_assignment.from_at is 'a lent role begins then; null where whole days count';
comment on column security_assignment.until_at is 'a lent role has ended then, exclusive; null where whole days count';
create index security_assignment_lent on security_assignment (until_at) where until_at is not null;

drop trigger security_assignment_stays on security_assignment;
create trigger security_assignment_stays
    before update of id, person_id, role, area_code, valid_from, from_at or delete on security_assignment
    for each statement execute function security_assignment_stays();
