-- 抽调支援: who is lent to another township is told, and so are the leaders of both; again when it has ended. Whatever kinds
-- there are by now, these two are added.
do $$
declare
    known text := (select pg_get_expr(conbin, conrelid) from pg_constraint
                   where conrelid = 'reminder_notice'::regclass and conname = 'reminder_notice_kind_check');
begin
    alter table reminder_notice drop constraint reminder_notice_kind_check;
    execute format(
        'alter table reminder_notice add constraint reminder_notice_kind_check check (%s or kind in (%L, %L))',
        known, 'SECONDED', 'SECONDMENT_ENDED');
end $$;
