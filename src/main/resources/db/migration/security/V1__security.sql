-- People who work here, their roles on areas with dates.
create table security_person (
    id bigint generated always as identity primary key,
    username text not null unique check (username = lower(username) and length(username) between 2 and 60),
    display_name text not null,
    password text,
    active boolean not null default true,
    failures integer not null default 0,
    locked_until timestamptz,
    created_at timestamptz not null
);

create table security_role (
    name text primary key check (name ~ '^[a-z][a-z0-9-]{1,40}$'),
    level text not null check (level in ('COUNTY', 'TOWNSHIP', 'VILLAGE', 'GROUP')),
    reads_households boolean not null,
    unmasked boolean not null,
    title_zh text not null,
    title_en text not null
);

insert into security_role (name, level, reads_households, unmasked, title_zh, title_en) values
    ('assigned-cadre', 'VILLAGE', true, false, '挂包干部', 'Assigned cadre'),
    ('village-cadre', 'VILLAGE', true, false, '村组干部', 'Village cadre'),
    ('stationed-team', 'VILLAGE', true, false, '驻村工作队', 'Stationed team'),
    ('entry-clerk', 'TOWNSHIP', true, true, '代录员', 'Entry clerk'),
    ('township-clerk', 'TOWNSHIP', true, true, '乡镇经办', 'Township clerk'),
    ('township-leader', 'TOWNSHIP', true, false, '乡镇分管领导', 'Township leader'),
    ('township-finance', 'TOWNSHIP', true, true, '乡镇财政所', 'Township finance'),
    ('county-reviewer', 'COUNTY', true, false, '县产业办经办', 'County reviewer'),
    ('county-leader', 'COUNTY', true, false, '县产业办领导', 'County leader'),
    ('county-finance', 'COUNTY', true, true, '县财政', 'County finance'),
    ('auditor', 'COUNTY', true, true, '审计/纪检', 'Auditor'),
    ('headquarters', 'COUNTY', false, false, '指挥部', 'Headquarters'),
    ('company-finance', 'COUNTY', false, false, '产业公司', 'Company finance'),
    ('admin', 'COUNTY', false, false, '系统管理员', 'Administrator');

create table security_assignment (
    id bigint generated always as identity primary key,
    person_id bigint not null references security_person,
    role text not null references security_role,
    area_code text not null,
    valid_from date not null,
    valid_to date,
    check (valid_to is null or valid_to >= valid_from)
);
create index security_assignment_person on security_assignment (person_id);
create index security_assignment_role on security_assignment (role, area_code text_pattern_ops);
