-- 累计表: what a supervisor sees counted is counted while it is written, so that a board costs no pass over all rows. A tally
-- has a row or more for each set of keys, to be added up by whoever reads: every statement that changes the source adds what
-- it changed, in its own transaction, and waits for nobody. From time to time the rows of equal keys are put together.
create table base_tally (
    name    text primary key,
    source  text not null,
    query   text not null,
    numbers text[] not null check (cardinality(numbers) > 0)
);
comment on table base_tally is 'derived: which tallies there are; query counts the rows of "changed", by columns that are not among the numbers';

-- The query over given rows, added up by its keys.
create function base_tally_counted(tally base_tally, relation text, sign text) returns text language sql stable as $$
    select format('select %s from (with changed as (select * from %s) %s) counted',
        string_agg(case when a.attname = any(tally.numbers) then format('%1$s%2$I as %2$I', sign, a.attname)
            else quote_ident(a.attname) end, ', ' order by a.attnum), relation, tally.query)
    from pg_attribute a where a.attrelid = tally.name::regclass and a.attnum > 0
$$;

create function base_tally_columns(tally base_tally, numbers boolean, form text) returns text language sql stable as $$
    select coalesce(string_agg(format(form, a.attname), ', ' order by a.attnum), '')
    from pg_attribute a
    where a.attrelid = tally.name::regclass and a.attnum > 0 and (a.attname = any(tally.numbers)) = numbers
$$;

-- Rows added up by their keys; keys of which nothing is left fall out.
create function base_tally_summed(tally base_tally, relation text) returns text language sql stable as $$
    select format('select %1$s, %2$s from (%3$s) rows group by %1$s having %4$s',
        base_tally_columns(tally, false, '%I'), base_tally_columns(tally, true, 'sum(%I)::bigint as %1$I'), relation,
        replace(base_tally_columns(tally, true, 'sum(%I) <> 0'), ', ', ' or '))
$$;

-- Makes a tally of a table from what it holds now, and keeps it. Keys first, numbers last.
create function base_tally_keep(name text, source text, query text, numbers text[]) returns void language plpgsql as $$
declare
    tally base_tally := row(name, source, query, numbers);
    adding text;
begin
    insert into base_tally values (tally.*);
    execute format('create table %I as select * from (with changed as (select * from %I) %s) counted with no data',
        name, source, query);
    execute format('comment on table %I is %L', name, 'derived: a tally of ' || source || ', to be added up by its keys');
    adding := format('insert into %I (%s, %s) ', name, base_tally_columns(tally, false, '%I'),
        base_tally_columns(tally, true, '%I'));
    execute format(
        $body$
        create function %I() returns trigger language plpgsql security definer set search_path = public, pg_temp as $trigger$
        begin
            if tg_op = 'INSERT' then %s;
            elsif tg_op = 'DELETE' then %s;
            else %s;
            end if;
            return null;
        end $trigger$
        $body$,
        name || '_keep',
        adding || base_tally_summed(tally, base_tally_counted(tally, 'new_rows', '')),
        adding || base_tally_summed(tally, base_tally_counted(tally, 'old_rows', '-')),
        adding || base_tally_summed(tally, base_tally_counted(tally, 'new_rows', '') || ' union all '
            || base_tally_counted(tally, 'old_rows', '-')));
    execute format('create trigger %I after insert on %I referencing new table as new_rows '
        || 'for each statement execute function %I()', name || '_insert', source, name || '_keep');
    execute format('create trigger %I after delete on %I referencing old table as old_rows '
        || 'for each statement execute function %I()', name || '_delete', source, name || '_keep');
    execute format('create trigger %I after update on %I referencing old table as old_rows new table as new_rows '
        || 'for each statement execute function %I()', name || '_update', source, name || '_keep');
    perform base_tally_rebuild(name);
end $$;

-- Counts anew, e.g. after rows were filled in past the triggers.
create function base_tally_rebuild(name text) returns void language plpgsql as $$
declare
    tally base_tally := (select t from base_tally t where t.name = base_tally_rebuild.name);
begin
    execute format('lock table %I in share row exclusive mode', tally.source);
    execute format('delete from %I', tally.name);
    execute format('insert into %I ', tally.name)
        || base_tally_summed(tally, base_tally_counted(tally, quote_ident(tally.source), ''));
end $$;

-- Puts together rows of equal keys; who reads meanwhile sees the rows before or after. Returns how many rows became fewer.
create function base_tally_compact() returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
    tally base_tally;
    fewer bigint := 0;
    gone bigint;
    put bigint;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('base_tally', 0)) then
        return 0;
    end if;
    for tally in select * from base_tally loop
        execute format(
            $body$
            with alike as materialized (
                select %1$s, %2$s, array_agg(ctid) as at from %3$I group by %1$s having count(*) > 1 or (%4$s)),
            gone as (
                delete from %3$I where ctid = any(array(select unnest(at) from alike)) returning 1),
            put as (
                insert into %3$I (%1$s, %5$s) select %1$s, %5$s from alike where not (%6$s) returning 1)
            select (select count(*) from gone), (select count(*) from put)
            $body$,
            base_tally_columns(tally, false, '%I'), base_tally_columns(tally, true, 'sum(%I)::bigint as %1$I'), tally.name,
            replace(base_tally_columns(tally, true, 'sum(%I) = 0'), ', ', ' and '),
            base_tally_columns(tally, true, '%I'),
            replace(base_tally_columns(tally, true, '%I = 0'), ', ', ' and ')) into gone, put;
        fewer := fewer + gone - put;
    end loop;
    return fewer;
end $$;
