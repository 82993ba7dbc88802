-- Who is away and who acts instead: nobody is away twice at once, and nobody acts for somebody while being away.
create extension if not exists btree_gist;

create table security_absence (
    id            bigint generated always as identity primary key,
    person_id     bigint not null references security_person,
    substitute_id bigint not null references security_person,
    from_day      date not null,
    to_day        date not null,
    process_ids   text[] not null default '{}',
    note          text,
    entered_by    bigint not null references security_person,
    entered_at    timestamptz not null,
    check (person_id <> substitute_id),
    check (to_day >= from_day - 1),
    constraint security_away_once exclude using gist
        (person_id with =, daterange(from_day, to_day, '[]') with &&) where (to_day >= from_day)
);
create index security_absence_substitute on security_absence (substitute_id, to_day);
comment on column security_absence.process_ids is 'processes in which the substitute acts; empty: all';
comment on column security_absence.to_day is 'last day, inclusive; the day before the first where it never took effect';
