-- Whether an item came without a holder, so that it can be given back to those who share the role.
alter table work_item add column pooled boolean not null default true;
update work_item set pooled = assignee_id is null;

-- How items changed hands: claimed, given back, assigned, passed on, handed over.
create table workflow_hand (
    id          bigint generated always as identity primary key,
    item_id     bigint not null,
    case_key    text not null references workflow_case,
    step_key    text not null,
    kind        text not null check (kind in ('CLAIMED', 'RELEASED', 'ASSIGNED', 'TRANSFERRED', 'HANDED_OVER')),
    from_person bigint,
    to_person   bigint,
    by_person   bigint not null,
    note        text,
    at          timestamptz not null,
    check (coalesce(from_person, 0) <> coalesce(to_person, 0))
);
create index workflow_hand_case on workflow_hand (case_key, at);
comment on table workflow_hand is 'append-only: who held an item stays known';

-- Who was away and in whose place somebody decided; person_id is who really acted, and separation of duties looks at that.
alter table workflow_step add column for_person_id bigint;
