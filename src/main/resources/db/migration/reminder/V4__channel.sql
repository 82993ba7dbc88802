-- By which way a notice goes out; each way is tried and given up by itself.
alter table reminder_delivery add column channel text not null default 'WEBHOOK' check (channel in ('WEBHOOK', 'MAIL'));
alter table reminder_delivery alter column channel drop default;
create unique index reminder_delivery_once on reminder_delivery (notice_id, channel);
drop index reminder_delivery_waiting;
create index reminder_delivery_waiting on reminder_delivery (channel, next_at) where state = 'WAITING';
create index reminder_delivery_failed on reminder_delivery (next_at) where state <> 'SENT' and failure is not null;
