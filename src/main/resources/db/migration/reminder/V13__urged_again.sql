-- 再次催办: what was urged before and still lies with the same step is told to the leader above its holders, too. Whatever
-- kinds there are by now, this one is added.
do $$
declare
    known text := (select pg_get_expr(conbin, conrelid) from pg_constraint
                   where conrelid = 'reminder_notice'::regclass and conname = 'reminder_notice_kind_check');
begin
    alter table reminder_notice drop constraint reminder_notice_kind_check;
    execute format('alter table reminder_notice add constraint reminder_notice_kind_check check (%s or kind = %L)',
                   known, 'URGED_AGAIN');
end $$;
alter table reminder_notice add column urged_before date check ((kind = 'URGED_AGAIN') = (urged_before is not null));
comment on column reminder_notice.urged_before is 'the day on which the first of its items was urged before';

alter table reminder_urge_receiver add column leader boolean not null default false;
comment on column reminder_urge_receiver.leader is 'stands above those who may decide the item; told because it was urged again';

-- the board asks for the latest urges of every township
create index reminder_urge_township on reminder_urge (left(area_code, 9), at desc, by_person);
