-- A payment line pays what its decision says to the household that it names; once settled it stands (H30).
alter table payment_line add constraint payment_line_of_decision foreign key (decision_id) references award_decision;
alter table payment_batch add constraint payment_batch_of_roster
    foreign key (roster_number) references register_roster;

create function payment_line_agrees() returns trigger language plpgsql as $$
declare found bigint;
begin
    select l.decision_id into found
    from added l
    join award_decision d on d.id = l.decision_id
    where (l.declaration_no, l.household_id, l.area_code) is distinct from
          (d.declaration_number, d.household_id, d.area_code)
       or (l.industry_fen, l.labour_fen) is distinct from
          (case when d.industry_fen + d.labour_fen > 0 then d.industry_fen else 0 end,
           case when d.industry_fen + d.labour_fen > 0 then d.labour_fen else 0 end)
    limit 1;
    if found is not null then
        raise exception 'payment line of decision %: unlike its decision', found
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create trigger payment_line_agrees after insert on payment_line
    referencing new table as added for each statement execute function payment_line_agrees();

create or replace function payment_line_amount_stands() returns trigger language plpgsql as $$
begin
    if (new.batch_no, new.seq, new.decision_id, new.declaration_no, new.household_id, new.area_code, new.head_name,
            new.industry_fen, new.labour_fen, new.supplementary)
        is distinct from
       (old.batch_no, old.seq, old.decision_id, old.declaration_no, old.household_id, old.area_code, old.head_name,
            old.industry_fen, old.labour_fen, old.supplementary) then
        raise exception 'payment line %: batch, decision and amounts stand', old.id
            using errcode = 'integrity_constraint_violation';
    end if;
    if old.status = 'PAID' and new is distinct from old then
        raise exception 'payment line %: paid, it stands', old.id using errcode = 'integrity_constraint_violation';
    end if;
    if old.status in ('FAILED', 'BLOCKED', 'CANCELLED') and new.status <> old.status then
        raise exception 'payment line %: ended, a new line pays again', old.id
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

-- The account that the releaser saw is the one that the bank is told.
create function payment_line_payee_stands() returns trigger language plpgsql as $$
begin
    if exists (select from payment_batch b where b.no = old.batch_no and b.released_by is not null) then
        raise exception 'payment line %: released, its payee stands', old.id
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger payment_line_payee_stands before update of payee, account_fingerprint on payment_line
    for each row when ((new.payee, new.account_fingerprint) is distinct from (old.payee, old.account_fingerprint))
    execute function payment_line_payee_stands();

create function payment_batch_opens() returns trigger language plpgsql as $$
begin
    if new.roster_number is not null
            and not exists (select from register_roster r
                            where r.number = new.roster_number and r.status = 'APPROVED') then
        raise exception 'batch %: its roster is not approved', new.no using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger payment_batch_opens before insert on payment_batch for each row execute function payment_batch_opens();

-- From the release on a batch only goes on, and who prepared and released it stays known.
create function payment_batch_stands() returns trigger language plpgsql as $$
declare
    steps constant text[] := array['RELEASED', 'EXPORTED', 'RESULT_RECEIVED', 'BOOKED', 'RECEIPTED', 'ARCHIVED'];
begin
    if (new.no, new.programme_year, new.area_code, new.roster_number, new.opened_by, new.opened_at) is distinct from
       (old.no, old.programme_year, old.area_code, old.roster_number, old.opened_by, old.opened_at) then
        raise exception 'batch %: number, place and roster stand', old.no
            using errcode = 'integrity_constraint_violation';
    end if;
    if old.status = 'CANCELLED' and new.status <> 'CANCELLED'
            or old.status = any(steps)
            and coalesce(array_position(steps, new.status), 0) < array_position(steps, old.status) then
        raise exception 'batch %: from % it does not go back to %', old.no, old.status, new.status
            using errcode = 'integrity_constraint_violation';
    end if;
    if old.prepared_by is not null and new.status <> 'RESERVED'
            and (new.prepared_by, new.prepared_at, new.allocation_no, new.allocation_date) is distinct from
                (old.prepared_by, old.prepared_at, old.allocation_no, old.allocation_date) then
        raise exception 'batch %: who prepared it and by which document stands', old.no
            using errcode = 'integrity_constraint_violation';
    end if;
    if old.released_by is not null
            and (new.released_by, new.released_at) is distinct from (old.released_by, old.released_at) then
        raise exception 'batch %: who released it stands', old.no using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger payment_batch_stands before update on payment_batch
    for each row execute function payment_batch_stands();
