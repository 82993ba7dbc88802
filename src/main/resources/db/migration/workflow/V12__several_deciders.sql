-- 会签、或签、依次审批: a step that several persons decide has a seat for each, and each seat an item of its own.
create table workflow_seat (
    id         bigint generated always as identity primary key,
    task_id    text not null,
    case_key   text not null references workflow_case,
    step_key   text not null,
    person_id  bigint not null,
    role       text not null,
    position   integer not null check (position > 0),
    -- 加签: who asked for that person, null for those whom the model names
    added_by   bigint,
    added_at   timestamptz not null,
    -- 减签
    removed_by bigint,
    removed_at timestamptz,
    check ((removed_by is null) = (removed_at is null))
);
create unique index workflow_seat_once on workflow_seat (task_id, person_id) where removed_at is null;
create index workflow_seat_case on workflow_seat (case_key);

alter table work_item drop constraint work_item_task_id_key;
alter table work_item add column seat_id bigint references workflow_seat;
create unique index work_item_task on work_item (task_id, coalesce(seat_id, 0));
create index work_item_seat on work_item (seat_id) where seat_id is not null;

alter table workflow_step drop constraint workflow_step_task_id_key;
alter table workflow_step add column seat_id bigint references workflow_seat;
create unique index workflow_step_task on workflow_step (task_id) where seat_id is null;
create index workflow_step_seat on workflow_step (seat_id) where seat_id is not null;

alter table workflow_hand drop constraint workflow_hand_kind_check;
alter table workflow_hand add constraint workflow_hand_kind_check
    check (kind in ('CLAIMED', 'RELEASED', 'ASSIGNED', 'TRANSFERRED', 'HANDED_OVER', 'SEAT_ADDED', 'SEAT_REMOVED'));
