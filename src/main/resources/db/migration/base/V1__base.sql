-- How far the movable clock of a demonstration or rehearsal stands from the real one; one row at most.
create table base_clock (
    only_row      boolean primary key default true check (only_row),
    offset_millis bigint not null
);

-- Which secret key this database was written with, so that a lost or exchanged key is noticed at the start.
create table base_vault (
    only_row        boolean primary key default true check (only_row),
    key_fingerprint text not null
);
