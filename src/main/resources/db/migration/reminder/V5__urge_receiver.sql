-- Whom an urge reached, and when each opened its notice or its item; one notice may be about many urges.
create table reminder_urge_receiver (
    urge_id   bigint not null references reminder_urge,
    person_id bigint not null,
    notice_id bigint not null references reminder_notice,
    seen_at   timestamptz,
    primary key (urge_id, person_id)
);
create index reminder_urge_receiver_notice on reminder_urge_receiver (notice_id);
create index reminder_urge_receiver_unseen on reminder_urge_receiver (person_id, urge_id) where seen_at is null;
create index reminder_urge_case on reminder_urge (case_key, at);

-- until now a notice was seen once the bell had listed it
insert into reminder_urge_receiver (urge_id, person_id, notice_id, seen_at)
select urge_id, person_id, min(id), min(seen_at) from reminder_notice where urge_id is not null
group by urge_id, person_id;
drop index reminder_notice_urge;
