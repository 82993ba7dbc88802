-- A township's roster of decided awards.
create table register_roster (
    number         text primary key,
    programme_year int    not null,
    area_code      text   not null,
    seq            int    not null check (seq > 0),
    status         text   not null check (status in ('OPEN', 'LOCKED', 'APPROVED')),
    version        int    not null default 0,
    plan_no        text,
    plan_date      date,
    digest         text,
    opened_by      bigint not null,
    opened_at      timestamptz not null,
    approved_at    timestamptz,
    unique (programme_year, area_code, seq),
    check ((status = 'OPEN') = (digest is null)),
    check ((status = 'APPROVED') = (approved_at is not null)),
    check (status = 'OPEN' or (plan_no is not null and plan_date is not null))
);
create index register_roster_area on register_roster (area_code text_pattern_ops, programme_year);

-- One decision on a roster; a line that was taken off stays, but lives no longer.
create table register_line (
    id                 bigint generated always as identity primary key,
    roster_number      text   not null references register_roster,
    decision_id        bigint not null references award_decision,
    declaration_number text   not null,
    household_id       bigint not null,
    area_code          text   not null,
    head_name          text   not null,
    sales_fen          bigint not null check (sales_fen >= 0),
    labour_income_fen  bigint not null check (labour_income_fen >= 0),
    cut_fen            bigint not null check (cut_fen >= 0),
    industry_fen       bigint not null,
    labour_fen         bigint not null,
    supplementary      boolean not null,
    live               boolean not null default true,
    check (industry_fen + labour_fen between 0 and 10000000000000)
);
create unique index register_one_live_line_per_decision on register_line (decision_id) where live;
create index register_line_roster on register_line (roster_number, area_code) where live;
create index register_line_area on register_line (area_code text_pattern_ops);

-- The county's mark that one line is to go back; it holds for the version that it was made on.
create table register_line_return (
    line_id   bigint not null references register_line,
    version   int    not null,
    reason    text   not null check (length(reason) >= 5),
    person_id bigint not null,
    at        timestamptz not null,
    primary key (line_id, version)
);
comment on table register_line_return is 'append-only: a mark is made once for each version';

-- What was locked, so that the county sees what changed between versions (R14).
create table register_version (
    roster_number text   not null references register_roster,
    version       int    not null,
    digest        text   not null,
    lines         int    not null,
    industry_fen  bigint not null,
    labour_fen    bigint not null,
    decision_ids  bigint[] not null,
    locked_at     timestamptz not null,
    primary key (roster_number, version)
);
comment on table register_version is 'append-only: a locked version stays what it was';
