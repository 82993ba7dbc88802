-- A household counts once in a season, by the declaration that came furthest: one row each, which whoever changes one of its
-- declarations holds until the change stands.
create table declaration_progress (
    programme_year integer not null,
    township       integer not null,
    household_id   bigint  not null,
    stage          smallint,
    declared_on    date,
    verified_on    date,
    paid_on        date,
    verified_fen   bigint,
    primary key (programme_year, township, household_id)
);
comment on table declaration_progress is 'derived: how far the declarations of a household have come; days in Chinese time, null if not yet';

create function declaration_progress_counted(years integer[], townships integer[], households bigint[])
returns setof declaration_progress language sql stable as $$
    select programme_year, township, household_id, max(stage),
        (min(submitted_at) at time zone 'Asia/Shanghai')::date,
        (min(coalesce(verified_at, submitted_at)) filter (where stage >= 2) at time zone 'Asia/Shanghai')::date,
        (min(coalesce(paid_at, verified_at, submitted_at)) filter (where stage = 4) at time zone 'Asia/Shanghai')::date,
        (sum(verified_sales_fen + verified_labour_fen) filter (where stage >= 2))::bigint
    from declaration
    join (select distinct * from unnest(years, townships, households) as t (programme_year, township, household_id)) wanted
        using (programme_year, township, household_id)
    where submitted_at is not null
    group by programme_year, township, household_id
$$;

create function declaration_progress_count(years integer[], townships integer[], households bigint[])
returns void language plpgsql as $$
begin
    insert into declaration_progress (programme_year, township, household_id)
    select distinct * from unnest(years, townships, households) as t (y, t, h) order by 1, 2, 3
    on conflict do nothing;
    perform from declaration_progress
    where (programme_year, township, household_id) in (select * from unnest(years, townships, households))
    order by programme_year, township, household_id for update;
    -- seen anew, now that nobody else changes them
    update declaration_progress h
    set (stage, declared_on, verified_on, paid_on, verified_fen)
        = (c.stage, c.declared_on, c.verified_on, c.paid_on, c.verified_fen)
    from declaration_progress_counted(years, townships, households) c
    where (h.programme_year, h.township, h.household_id) = (c.programme_year, c.township, c.household_id)
      and (h.stage, h.declared_on, h.verified_on, h.paid_on, h.verified_fen)
        is distinct from (c.stage, c.declared_on, c.verified_on, c.paid_on, c.verified_fen);
    delete from declaration_progress h
    using unnest(years, townships, households) as t (y, t, h)
    where (h.programme_year, h.township, h.household_id) = (t.y, t.t, t.h)
      and not exists (select from declaration d
          where (d.programme_year, d.township, d.household_id) = (t.y, t.t, t.h) and d.submitted_at is not null);
end $$;

create function declaration_progress_keep() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        perform declaration_progress_count(array_agg(programme_year), array_agg(township), array_agg(household_id))
        from new_rows where submitted_at is not null having count(*) > 0;
    elsif tg_op = 'DELETE' then
        perform declaration_progress_count(array_agg(programme_year), array_agg(township), array_agg(household_id))
        from old_rows where submitted_at is not null having count(*) > 0;
    else
        perform declaration_progress_count(array_agg(programme_year), array_agg(township), array_agg(household_id))
        from (
            select distinct programme_year, township, household_id from (
                (select id, programme_year, township, household_id, stage, submitted_at, verified_at, paid_at,
                    verified_sales_fen, verified_labour_fen from new_rows
                 except select id, programme_year, township, household_id, stage, submitted_at, verified_at, paid_at,
                    verified_sales_fen, verified_labour_fen from old_rows)
                union all
                (select id, programme_year, township, household_id, stage, submitted_at, verified_at, paid_at,
                    verified_sales_fen, verified_labour_fen from old_rows
                 except select id, programme_year, township, household_id, stage, submitted_at, verified_at, paid_at,
                    verified_sales_fen, verified_labour_fen from new_rows)) differing) changed
        having count(*) > 0;
    end if;
    return null;
end $$;
create trigger declaration_progress_insert after insert on declaration referencing new table as new_rows
    for each statement execute function declaration_progress_keep();
create trigger declaration_progress_delete after delete on declaration referencing old table as old_rows
    for each statement execute function declaration_progress_keep();
create trigger declaration_progress_update after update on declaration
    referencing old table as old_rows new table as new_rows
    for each statement execute function declaration_progress_keep();

create function declaration_progress_rebuild() returns void language plpgsql as $$
begin
    lock table declaration in share row exclusive mode;
    delete from declaration_progress;
    insert into declaration_progress select c.* from (
        select array_agg(programme_year) as years, array_agg(township) as townships, array_agg(household_id) as households
        from declaration where submitted_at is not null) every,
        declaration_progress_counted(every.years, every.townships, every.households) c;
end $$;
select declaration_progress_rebuild();

-- The season in numbers: households by township, what came to them and the day on which it did.
select base_tally_keep('declaration_season_tally', 'declaration_progress',
    'select programme_year, township, what, day, 1::bigint as households, coalesce(fen, 0) as verified_fen
     from changed cross join lateral (values
        (''DECLARED'', declared_on, 0::bigint, declared_on is not null),
        (''VERIFIED'', verified_on, verified_fen, stage >= 2),
        (''REGISTERED'', null, 0, stage >= 3),
        (''PAID'', paid_on, 0, stage = 4),
        (''ENDED'', null, 0, stage = 0)) as came (what, day, fen, so) where so',
    array['households', 'verified_fen']);
-- They are no longer counted row by row.
drop index declaration_season;
