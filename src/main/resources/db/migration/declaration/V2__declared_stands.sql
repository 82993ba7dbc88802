-- What a household declared stands: a correction writes a new version, a level only cuts what was verified.
create function declaration_stands() returns trigger language plpgsql as $$
begin
    raise exception '%: what was declared stands', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create trigger declaration_line_stands
    before update of id, declaration_id, version, line_no, kind, item, category, quantity, unit, unit_price, amount_fen,
        on_day, from_day, party, party_type, worker_id, worker_name, note on declaration_line
    for each statement execute function declaration_stands();
create trigger declaration_line_only_cut before update of verified_quantity, verified_fen on declaration_line
    for each row when (new.verified_fen > old.verified_fen or new.verified_quantity > old.verified_quantity)
    execute function declaration_stands();

-- Only the lines of a draft are replaced.
create function declaration_line_stays() returns trigger language plpgsql as $$
begin
    if exists (select from gone g join declaration d on d.id = g.declaration_id where d.submitted_at is not null) then
        raise exception 'declaration_line: lines of a submitted declaration stay'
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create trigger declaration_line_stays after delete on declaration_line
    referencing old table as gone for each statement execute function declaration_line_stays();

create trigger declaration_stands
    before update of id, number, programme_year, household_id, area_code, entered_by, created_at or delete on declaration
    for each statement execute function declaration_stands();
create trigger declaration_amounts_stand before update of sales_fen, labour_fen on declaration
    for each row when (old.status not in ('DRAFT', 'RETURNED')
        and (new.sales_fen <> old.sales_fen or new.labour_fen <> old.labour_fen))
    execute function declaration_stands();
create trigger declaration_submission_stands before update of submitted_by, submitted_at on declaration
    for each row when (old.submitted_at is not null
        and (new.submitted_by, new.submitted_at) is distinct from (old.submitted_by, old.submitted_at))
    execute function declaration_stands();
