-- 0 普通, 1 急, 2 特急; of the item, not of the case
alter table work_item add column priority smallint not null default 0 check (priority between 0 and 2);
create index work_item_urgent on work_item (priority desc, due_on, id) where priority > 0;

-- Who made an item urgent, or calm again, and why.
create table workflow_priority (
    id            bigint generated always as identity primary key,
    item_id       bigint not null,
    case_key      text not null references workflow_case,
    from_priority smallint not null,
    to_priority   smallint not null check (to_priority between 0 and 2 and to_priority <> from_priority),
    by_person     bigint not null,
    reason        text not null check (length(reason) between 2 and 200),
    at            timestamptz not null
);
create index workflow_priority_case on workflow_priority (case_key, at);
comment on table workflow_priority is 'append-only: who hurried whom stays known';

-- 跟进日期: until when a person has put an item aside; gone with the item.
create table work_item_snooze (
    person_id bigint not null,
    item_id   bigint not null references work_item on delete cascade,
    until     date not null,
    note      text check (length(note) <= 200),
    primary key (person_id, item_id)
);
create index work_item_snooze_item on work_item_snooze (item_id);

-- 我发起的
create index workflow_case_starter on workflow_case (started_by, started_at desc, case_key desc);
