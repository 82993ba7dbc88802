-- 回避关系: what no longer counts stays on record, with who removed it and why.
alter table people_relation drop constraint people_relation_pkey;
alter table people_relation add column id bigint generated always as identity primary key;
alter table people_relation add column removed_by bigint;
alter table people_relation add column removed_at timestamptz;
alter table people_relation add column removed_reason text check (length(removed_reason) >= 5);
alter table people_relation add constraint people_relation_removed check (
    (removed_at is null) = (removed_by is null) and (removed_at is null) = (removed_reason is null));
create unique index people_relation_once on people_relation (person_id, household_id) where removed_at is null;

update people_relation set kinship = 'OTHER';
alter table people_relation add constraint people_relation_kinship check (kinship in
    ('SELF', 'SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'GRAND', 'COLLATERAL', 'IN_LAW', 'OTHER'));

create function people_relation_stays() returns trigger language plpgsql as $$
begin
    raise exception 'people_relation: removed with a reason, never deleted or rewritten'
        using errcode = 'integrity_constraint_violation';
end $$;
create trigger people_relation_stays
    before update of id, person_id, household_id, kinship, recorded_by, recorded_at or delete on people_relation
    for each statement execute function people_relation_stays();
