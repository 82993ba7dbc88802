-- After three workdays the leader of the holder's own level is told; of two on one rung only the nearer one.
insert into reminder_rung (workdays, receiver) values (3, 'county-leader') on conflict do nothing;

-- A rung is reached by a due date: an item whose due date has moved is told anew.
alter table reminder_mark add column due_on date;
comment on column reminder_mark.due_on is 'null where it was told before due dates were noted';
