-- The county's leader changes the ladder: rungs from 30 workdays before to 60 after a deadline, one to the holders always.
alter table reminder_rung drop constraint reminder_rung_workdays_check;
alter table reminder_rung add constraint reminder_rung_workdays_check check (workdays between -30 and 60);
alter table reminder_rung add constraint reminder_rung_receiver_check check
    (receiver in ('holder', 'township-leader', 'county-reviewer', 'county-leader', 'headquarters'));

create table reminder_ladder (
    one      boolean primary key default true check (one),
    revision int not null default 0 check (revision >= 0)
);
comment on table reminder_ladder is 'one row: counts the changes, so that two tabs do not undo each other';
insert into reminder_ladder default values;

create function reminder_rung_holders() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from reminder_rung where receiver = 'holder') then
        raise exception 'reminder_rung: a rung to the holders must remain' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create constraint trigger reminder_rung_holders after update or delete on reminder_rung
    deferrable initially deferred for each row execute function reminder_rung_holders();

create index reminder_mark_receiver on reminder_mark (receiver, workdays);
