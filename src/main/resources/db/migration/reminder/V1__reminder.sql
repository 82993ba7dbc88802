-- The ladder of a deadline: who is told, how many workdays before (negative) or after it.
create table reminder_rung (
    workdays int  not null check (workdays between -20 and 60),
    receiver text not null,
    primary key (workdays, receiver)
);
comment on column reminder_rung.receiver is 'holder: whoever may decide the item; else a role on the item''s area or above it';

insert into reminder_rung (workdays, receiver) values
    (-2, 'holder'), (0, 'holder'), (3, 'township-leader'), (5, 'county-reviewer'), (10, 'headquarters');

-- Which item has reached which rung: each is told once.
create table reminder_mark (
    item_id  bigint not null,
    workdays int    not null,
    receiver text   not null,
    at       timestamptz not null,
    primary key (item_id, workdays, receiver)
);

-- Somebody asked for haste.
create table reminder_urge (
    id        bigint generated always as identity primary key,
    item_id   bigint not null,
    case_key  text not null,
    area_code text not null,
    words     text,
    by_person bigint not null,
    at        timestamptz not null
);
create index reminder_urge_item on reminder_urge (item_id, at);
comment on table reminder_urge is 'append-only: who urged whom stays known';

-- What a person is told inside the application.
create table reminder_notice (
    id          bigint generated always as identity primary key,
    person_id   bigint not null,
    kind        text not null check (kind in ('DUE', 'OVERDUE', 'ESCALATED', 'URGED')),
    items       int not null check (items between 1 and 1000000000),
    workdays    int not null default 0,
    item_id     bigint,
    urge_id     bigint references reminder_urge,
    created_at  timestamptz not null,
    seen_at     timestamptz
);
create index reminder_notice_person on reminder_notice (person_id, id desc);
create index reminder_notice_unseen on reminder_notice (person_id) where seen_at is null;
create index reminder_notice_urge on reminder_notice (urge_id) where urge_id is not null;
