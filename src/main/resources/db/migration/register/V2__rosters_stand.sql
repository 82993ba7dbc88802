-- A roster's line says what its decision says; of a line only its place on an unapproved roster changes (R14).
create function register_refuse(text) returns void language plpgsql as $$
begin
    raise exception using message = $1, errcode = 'integrity_constraint_violation';
end $$;

create function register_line_agrees() returns trigger language plpgsql as $$
declare found text;
begin
    select l.declaration_number into found
    from added l
    join award_decision d on d.id = l.decision_id
    where (l.declaration_number, l.household_id, l.area_code) is distinct from
          (d.declaration_number, d.household_id, d.area_code)
       or (l.industry_fen, l.labour_fen) is distinct from
          (case when d.industry_fen + d.labour_fen > 0 then d.industry_fen else 0 end,
           case when d.industry_fen + d.labour_fen > 0 then d.labour_fen else 0 end)
    limit 1;
    if found is not null then
        perform register_refuse('register line of ' || found || ': unlike its decision');
    end if;
    select r.number into found from register_roster r
    where r.status <> 'OPEN' and r.number in (select roster_number from added) limit 1;
    if found is not null then
        perform register_refuse('roster ' || found || ': locked, no line is added');
    end if;
    return null;
end $$;
create trigger register_line_agrees after insert on register_line
    referencing new table as added for each statement execute function register_line_agrees();

create function register_line_stands() returns trigger language plpgsql as $$
begin
    perform register_refuse('register line: what it says stands, and it is never removed');
end $$;
create trigger register_line_stands
    before update of id, roster_number, decision_id, declaration_number, household_id, area_code, head_name, sales_fen,
        labour_income_fen, cut_fen, industry_fen, labour_fen, supplementary or delete on register_line
    for each statement execute function register_line_stands();

create function register_line_stays_approved() returns trigger language plpgsql as $$
declare found text;
begin
    select r.number into found
    from before_it b join after_it a using (id) join register_roster r on r.number = b.roster_number
    where a.live and not b.live or a.live <> b.live and r.status = 'APPROVED'
    limit 1;
    if found is not null then
        perform register_refuse('roster ' || found || ': approved, or the line was taken off for good');
    end if;
    return null;
end $$;
create trigger register_line_stays_approved after update on register_line
    referencing old table as before_it new table as after_it
    for each statement execute function register_line_stays_approved();

create function register_roster_stands() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        perform register_refuse('roster ' || old.number || ': never removed');
    elsif old.status = 'APPROVED' and new is distinct from old then
        perform register_refuse('roster ' || old.number || ': approved, it stands');
    elsif new.status = 'APPROVED' and old.status not in ('LOCKED', 'APPROVED') then
        perform register_refuse('roster ' || old.number || ': approved only once locked');
    elsif old.status = 'LOCKED' and new.status = 'LOCKED'
            and (new.version, new.digest) is distinct from (old.version, old.digest) then
        perform register_refuse('roster ' || old.number || ': locked, its digest stands');
    elsif (new.number, new.programme_year, new.area_code, new.seq, new.opened_by, new.opened_at) is distinct from
          (old.number, old.programme_year, old.area_code, old.seq, old.opened_by, old.opened_at) then
        perform register_refuse('roster ' || old.number || ': number and place stand');
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger register_roster_stands before update or delete on register_roster
    for each row execute function register_roster_stands();
