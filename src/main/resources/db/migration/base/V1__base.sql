-- How far the movable clock of a demonstration or rehearsal stands from the real one; one row at most.
create table base_clock (
    only_row      boolean primary key default true check (only_row),
    offset_millis bigint not null
);
