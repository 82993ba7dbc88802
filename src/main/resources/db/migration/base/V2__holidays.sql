-- Years whose holidays an administrator entered from the State Council's notice; the years before are shipped.
create table base_holiday_year (
    year       integer primary key check (year between 2000 and 2200),
    entered_by bigint not null,
    entered_at timestamptz not null,
    -- grows with every change, so that every node notices it
    revision   integer not null default 1
);

-- Days off and weekend days worked in exchange, all within their year.
create table base_holiday (
    day  date primary key,
    year integer not null references base_holiday_year,
    off  boolean not null,
    check (extract(year from day) = year),
    check (off or extract(isodow from day) in (6, 7))
);
create index base_holiday_of_year on base_holiday (year);
