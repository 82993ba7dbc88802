-- Items that nobody may decide: the role is held by nobody there, or all who hold it are kept away. Told once, until
-- somebody can decide again.
create table reminder_unmanned (
    item_id bigint primary key,
    at      timestamptz not null
);
alter table reminder_notice drop constraint reminder_notice_kind_check;
alter table reminder_notice add constraint reminder_notice_kind_check check
    (kind in ('DUE', 'OVERDUE', 'ESCALATED', 'UNMANNED', 'URGED', 'ASKED', 'ANSWERED', 'RECALLED', 'COPIED', 'COMMENTED'));
