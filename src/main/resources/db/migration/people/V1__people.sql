create sequence people_household_no;

create table people_household (
    id             bigint generated always as identity primary key,
    household_no   text not null unique,
    area_code      text not null check (area_code ~ '^[0-9]{12}([0-9]{2})?$'),
    size           integer not null check (size between 1 and 30),
    register_year  integer not null check (register_year between 2014 and 2100),
    exit_year      integer,
    phone_cipher   text,
    split_from_id  bigint references people_household (id) check (split_from_id <> id),
    status         text not null default 'ACTIVE' check (status in ('ACTIVE', 'MERGED', 'MOVED', 'CANCELLED')),
    registered_at  timestamptz not null
);
create index people_household_area on people_household (area_code text_pattern_ops);

create table people_member (
    id            bigint generated always as identity primary key,
    household_id  bigint not null references people_household (id),
    name          text not null,
    initials      text not null,
    id_no         text check (id_no ~ '^[1-9][0-9]{16}[0-9X]$'),
    relation      text not null,
    died_on       date,
    moved_out_on  date
);
-- H1: nobody belongs to two households
create unique index people_member_id_no on people_member (id_no) where moved_out_on is null;
create unique index people_member_head on people_member (household_id) where relation = 'head';
create index people_member_household on people_member (household_id);
create index people_member_initials on people_member (initials text_pattern_ops);

-- accounts are encrypted; the keyed fingerprint finds an account without reading it
create table people_account (
    id            bigint generated always as identity primary key,
    household_id  bigint not null references people_household (id),
    holder_name   text not null,
    number_cipher text not null,
    fingerprint   text not null,
    last_four     text not null check (last_four ~ '^[0-9]{4}$'),
    bank_name     text,
    branch        text,
    opened_at     timestamptz not null,
    opened_by     bigint not null,
    closed_at     timestamptz
);
-- H26, H24: one household one account, one account one household
create unique index people_account_household on people_account (household_id) where closed_at is null;
create unique index people_account_number on people_account (fingerprint) where closed_at is null;

create table people_cadre_assignment (
    id            bigint generated always as identity primary key,
    household_id  bigint not null references people_household (id),
    cadre_id      bigint not null,
    assigned_on   date not null,
    assigned_by   bigint not null,
    ended_on      date
);
create unique index people_cadre_assignment_live on people_cadre_assignment (household_id) where ended_on is null;
create index people_cadre_assignment_cadre on people_cadre_assignment (cadre_id) where ended_on is null;

create table people_relation (
    person_id     bigint not null,
    household_id  bigint not null references people_household (id),
    kinship       text not null,
    recorded_by   bigint not null,
    recorded_at   timestamptz not null,
    primary key (person_id, household_id)
);
create index people_relation_household on people_relation (household_id);
