-- The cap of a household-year: one row per holder, the household itself or the one it split from in that year (P16).
-- It is the last line before money: whoever reserves or pays changes this row and must stay within its checks.
create table award_household_year (
    holder_id            bigint not null,
    programme_year       int    not null,
    area_code            text   not null,
    industry_cap_fen     bigint not null check (industry_cap_fen between 0 and 10000000000000),
    labour_cap_fen       bigint check (labour_cap_fen between 0 and 10000000000000),
    joint_cap_fen        bigint check (joint_cap_fen between 0 and 10000000000000),
    industry_reserved_fen bigint not null default 0,
    industry_paid_fen    bigint not null default 0,
    labour_reserved_fen  bigint not null default 0,
    labour_paid_fen      bigint not null default 0,
    primary key (holder_id, programme_year),
    -- under one joint cap a later decision may move money from one part to the other, so a part may pass below zero
    -- while the other decision is not booked yet; the sum may not
    constraint award_industry_within_cap check (
        industry_reserved_fen + industry_paid_fen
            between case when joint_cap_fen is null then 0 else -joint_cap_fen end and industry_cap_fen),
    constraint award_labour_within_cap check (
        labour_reserved_fen + labour_paid_fen
            between case when joint_cap_fen is null then 0 else -joint_cap_fen end
            and coalesce(labour_cap_fen, joint_cap_fen * 2, 10000000000000)),
    constraint award_sum_within_cap check (
        industry_reserved_fen + industry_paid_fen + labour_reserved_fen + labour_paid_fen
            between 0 and coalesce(joint_cap_fen, 20000000000000)),
    constraint award_reserved_not_negative check (industry_reserved_fen + labour_reserved_fen between 0 and 20000000000000),
    constraint award_paid_not_negative check (industry_paid_fen + labour_paid_fen between 0 and 20000000000000)
);
create index award_household_year_area on award_household_year (area_code text_pattern_ops);

create table award_decision (
    id                   bigint generated always as identity primary key,
    declaration_number   text   not null,
    household_id         bigint not null,
    holder_id            bigint not null,
    programme_year       int    not null,
    area_code            text   not null,
    seq                  int    not null check (seq > 0),
    kind                 text   not null check (kind in ('ORIGINAL', 'SUPPLEMENTARY')),
    policy_version       int    not null,
    sales_base_fen       bigint not null check (sales_base_fen between 0 and 10000000000000),
    labour_base_fen      bigint not null check (labour_base_fen between 0 and 10000000000000),
    entitled_industry_fen bigint not null check (entitled_industry_fen between 0 and 10000000000000),
    entitled_labour_fen  bigint not null check (entitled_labour_fen between 0 and 10000000000000),
    cut_fen              bigint not null check (cut_fen between 0 and 20000000000000),
    before_industry_fen  bigint not null,
    before_labour_fen    bigint not null,
    industry_fen         bigint not null,
    labour_fen           bigint not null,
    inputs               jsonb  not null,
    decided_by           bigint,
    decided_at           timestamptz not null,
    unique (household_id, programme_year, seq),
    foreign key (holder_id, programme_year) references award_household_year,
    constraint award_decision_is_the_difference check (
        industry_fen = entitled_industry_fen - before_industry_fen
        and labour_fen = entitled_labour_fen - before_labour_fen)
);
create index award_decision_number on award_decision (declaration_number);
create index award_decision_holder on award_decision (holder_id, programme_year);
comment on table award_decision is 'append-only: a decision is never changed, only followed by another';

-- Where the money of each decision stands; the facts themselves are in award_decision.
create table award_decision_state (
    decision_id        bigint primary key references award_decision,
    declaration_number text   not null,
    programme_year     int    not null,
    area_code          text   not null,
    kind               text   not null check (kind in ('ORIGINAL', 'SUPPLEMENTARY')),
    state              text   not null
        check (state in ('OPEN', 'HELD', 'REGISTERED', 'RESERVED', 'PAID', 'SUPERSEDED')),
    superseded_by      bigint references award_decision
);
create unique index award_one_live_decision_per_declaration
    on award_decision_state (declaration_number) where kind = 'ORIGINAL' and state <> 'SUPERSEDED';
create index award_open_decisions
    on award_decision_state (programme_year, area_code text_pattern_ops) where state = 'OPEN';
