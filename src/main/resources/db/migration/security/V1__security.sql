-- People who work here. Failed sign-ins are kept with the person, so that a lock outlives a restart.
create table security_person (
    id               bigint generated always as identity primary key,
    username         text not null check (username = lower(username) and length(username) between 2 and 40),
    display_name     text not null,
    password_hash    text,
    active           boolean not null default true,
    failed_sign_ins  int not null default 0,
    last_failure_at  timestamptz,
    locked_until     timestamptz,
    created_at       timestamptz not null,
    constraint security_person_username unique (username)
);

create table security_role (
    name             text primary key check (name ~ '^[a-z][a-z0-9-]{1,39}$'),
    level            text not null check (level in ('COUNTY', 'TOWNSHIP', 'VILLAGE', 'GROUP')),
    reads_households boolean not null,
    unmasked         boolean not null,
    title_zh         text,
    title_en         text,
    position         int not null
);
comment on column security_role.title_zh is 'title of a role that an administrator added; the titles of the others are messages';

insert into security_role (name, level, reads_households, unmasked, position) values
    ('assigned-cadre',   'VILLAGE',  true,  false, 10),
    ('village-cadre',    'VILLAGE',  true,  false, 20),
    ('stationed-team',   'VILLAGE',  true,  false, 30),
    ('entry-clerk',      'VILLAGE',  true,  true,  40),
    ('township-clerk',   'TOWNSHIP', true,  true,  50),
    ('township-leader',  'TOWNSHIP', true,  false, 60),
    ('township-finance', 'TOWNSHIP', true,  true,  70),
    ('county-reviewer',  'COUNTY',   true,  true,  80),
    ('county-leader',    'COUNTY',   true,  false, 90),
    ('county-finance',   'COUNTY',   true,  true,  100),
    ('auditor',          'COUNTY',   true,  true,  110),
    ('headquarters',     'COUNTY',   false, false, 120),
    ('company-finance',  'COUNTY',   false, false, 130),
    ('admin',            'COUNTY',   false, false, 140);

-- Who holds which role where, and when; ended, never deleted.
create table security_assignment (
    id         bigint generated always as identity primary key,
    person_id  bigint not null references security_person,
    role       text not null references security_role,
    area_code  text not null,
    valid_from date not null,
    valid_to   date,
    check (valid_to is null or valid_to >= valid_from - 1)
);
create index security_assignment_person on security_assignment (person_id);
create index security_assignment_role on security_assignment (role, area_code text_pattern_ops);
