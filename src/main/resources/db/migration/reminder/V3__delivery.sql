-- What goes out to another system about a notice; written with the notice, sent later, once at least.
create table reminder_delivery (
    id        uuid primary key default gen_random_uuid(),
    notice_id bigint not null references reminder_notice,
    state     text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
    attempts  int not null default 0 check (attempts between 0 and 100),
    next_at   timestamptz not null,
    failure   text
);
create index reminder_delivery_waiting on reminder_delivery (next_at) where state = 'WAITING';
