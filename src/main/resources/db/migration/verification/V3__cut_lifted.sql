-- Cuts that were taken back together with the decision that made them.
create table verification_cut_lifted (
    cut_id    bigint primary key references verification_cut,
    person_id bigint not null,
    at        timestamptz not null
);
comment on table verification_cut_lifted is 'append-only: that a cut no longer counts is an entry of its own';
comment on table verification_cut is 'append-only: a cut stays; taken back with its decision it is lifted by an entry of its own';

-- A verified value rises only by lifting the cut that lowered it, to what stood before that cut.
create function declaration_line_rises() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from verification_cut c join verification_cut_lifted l on l.cut_id = c.id
                   where c.line_id = new.id and c.fen_after = old.verified_fen and c.fen_before = new.verified_fen
                     and c.quantity_after = old.verified_quantity and c.quantity_before = new.verified_quantity) then
        raise exception '%: what was declared stands', tg_table_name using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
drop trigger declaration_line_only_cut on declaration_line;
create trigger declaration_line_only_cut before update of verified_quantity, verified_fen on declaration_line
    for each row when (new.verified_fen > old.verified_fen or new.verified_quantity > old.verified_quantity)
    execute function declaration_line_rises();
