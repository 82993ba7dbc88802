-- 责任人 and 完成时限 of a problem (R23, E5): who answers for it, and by when it is to be put right.
alter table selfcheck_answer add column owner_id bigint, add column complete_by date;
alter table selfcheck_answer add constraint selfcheck_answer_owner
    check (verdict not in ('PARTLY', 'NOT_MET') or owner_id is not null and complete_by is not null) not valid;

alter table selfcheck_finding add column owner_id bigint;
update selfcheck_finding f set owner_id = a.answered_by
from selfcheck_answer a where a.case_key = f.check_key and a.item_id = f.item_id;
alter table selfcheck_finding alter column owner_id set not null;
alter table selfcheck_finding add constraint selfcheck_finding_closer check (closed_by <> owner_id) not valid;

-- The township sends a village's part back while it has not handed in itself.
create table selfcheck_village_return (
    case_key    text not null references selfcheck_check,
    round       int  not null,
    reason      text not null check (length(reason) between 5 and 300),
    returned_by bigint not null,
    returned_at timestamptz not null,
    primary key (case_key, round)
);
comment on table selfcheck_village_return is 'append-only: what went back to a village, and why, stays';

-- By when a check was wanted, of whom, and when it was accepted and closed is nobody's to change afterwards.
create function selfcheck_check_stands() returns trigger language plpgsql as $$
begin
    if (new.case_key, new.programme_year, new.area_code, new.due_on) is distinct from
       (old.case_key, old.programme_year, old.area_code, old.due_on)
       or new.part_of is distinct from old.part_of
       or old.accepted_at is not null and new.accepted_at is distinct from old.accepted_at
       or old.closed_at is not null and new.closed_at is distinct from old.closed_at then
        raise exception 'selfcheck_check: what was issued, accepted or closed stays'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger selfcheck_check_stands before update on selfcheck_check
    for each row execute function selfcheck_check_stands();

-- What was issued is the same for every township, and stays so.
create function selfcheck_issued_stands() returns trigger language plpgsql as $$
declare
    issued boolean;
begin
    if tg_table_name = 'selfcheck_campaign' then
        issued := old.status = 'ISSUED';
    else
        select status = 'ISSUED' into issued from selfcheck_campaign
        where programme_year = coalesce(old.programme_year, new.programme_year);
    end if;
    if issued then
        raise exception '%: what was issued stays', tg_table_name using errcode = 'integrity_constraint_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger selfcheck_issued_stands before update or delete on selfcheck_campaign
    for each row execute function selfcheck_issued_stands();
create trigger selfcheck_issued_stands before insert or update or delete on selfcheck_item
    for each row execute function selfcheck_issued_stands();
create trigger selfcheck_issued_stands before insert or update or delete on selfcheck_lead
    for each row execute function selfcheck_issued_stands();

-- A finding stays as it was opened; what is closed is closed.
create function selfcheck_finding_stands() returns trigger language plpgsql as $$
begin
    if old.closed_at is not null
       or (new.case_key, new.check_key, new.item_id, new.area_code, new.problem, new.measure, new.due_on,
           new.opened_at, new.owner_id) is distinct from
          (old.case_key, old.check_key, old.item_id, old.area_code, old.problem, old.measure, old.due_on,
           old.opened_at, old.owner_id) then
        raise exception 'selfcheck_finding: what was found or closed stays'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger selfcheck_finding_stands before update on selfcheck_finding
    for each row execute function selfcheck_finding_stands();

-- Checks and findings are never taken out.
create function selfcheck_is_kept() returns trigger language plpgsql as $$
begin
    raise exception '%: nothing is taken out', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger selfcheck_is_kept before delete or truncate on selfcheck_check
    for each statement execute function selfcheck_is_kept();
create trigger selfcheck_is_kept before delete or truncate on selfcheck_finding
    for each statement execute function selfcheck_is_kept();
