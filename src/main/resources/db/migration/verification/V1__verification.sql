-- One check, review or ruling of one person on one declaration.
create table verification_record (
    id                 bigint generated always as identity primary key,
    declaration_number text not null,
    area_code          text not null,
    round              int  not null,
    step_key           text not null,
    role               text not null,
    result             text not null
        check (result in ('PASS', 'REDUCE', 'RETURN', 'REJECT', 'OVERTURN', 'UPHOLD', 'DISMISS', 'FINDING', 'CORRECTED')),
    reason_code        text,
    opinion            text,
    on_site            boolean not null default false,
    visit_date         date,
    person_id          bigint not null,
    at                 timestamptz not null,
    check (result not in ('RETURN', 'REJECT') or reason_code is not null),
    check (result not in ('REDUCE', 'RETURN', 'REJECT') or length(opinion) >= 5)
);
create index verification_record_number on verification_record (declaration_number, id);
create index verification_record_area on verification_record (area_code text_pattern_ops);
comment on table verification_record is 'append-only: what a level found stays found';

create table verification_cut (
    id                 bigint generated always as identity primary key,
    declaration_number text   not null,
    line_id            bigint not null,
    area_code          text   not null,
    step_key           text   not null,
    quantity_before    numeric(12, 3) not null,
    quantity_after     numeric(12, 3) not null check (quantity_after between 0 and quantity_before),
    fen_before         bigint not null,
    fen_after          bigint not null check (fen_after between 0 and fen_before),
    reason_code        text   not null,
    reason             text   not null check (length(reason) > 0),
    person_id          bigint not null,
    at                 timestamptz not null,
    check (fen_after < fen_before or quantity_after < quantity_before)
);
create index verification_cut_number on verification_cut (declaration_number, id);
comment on table verification_cut is 'append-only: a cut is never taken back, only followed by a correction of the household';

create table verification_return (
    id                 bigint generated always as identity primary key,
    declaration_number text not null,
    step_key           text not null,
    correction_until   date not null,
    at                 timestamptz not null
);
create index verification_return_number on verification_return (declaration_number, id);
comment on table verification_return is 'append-only: deadlines as they were told to the household';

create table verification_rejection (
    id                 bigint generated always as identity primary key,
    declaration_number text not null,
    step_key           text not null,
    review_until       date not null,
    at                 timestamptz not null
);
create index verification_rejection_number on verification_rejection (declaration_number, id);
comment on table verification_rejection is 'append-only: deadlines as they were told to the household';

-- The one review of a rejection that a declaration may have.
create table verification_review (
    declaration_number text primary key,
    grounds            text   not null check (length(grounds) >= 5),
    requested_by       bigint not null,
    requested_at       timestamptz not null
);
comment on table verification_review is 'append-only: a review is asked for once';

-- The public notice of a village on one day.
create table verification_notice (
    id             bigint generated always as identity primary key,
    village_code   text not null,
    programme_year int  not null,
    from_day       date not null,
    to_day         date not null check (to_day >= from_day),
    place          text not null,
    unique (village_code, programme_year, from_day)
);
create index verification_notice_area on verification_notice (village_code text_pattern_ops, from_day desc);

-- A household on a notice as the public read it: no number of a person, card or telephone.
create table verification_notice_line (
    id                 bigint generated always as identity primary key,
    notice_id          bigint not null references verification_notice,
    declaration_number text   not null,
    area_code          text   not null,
    head_name          text   not null,
    sold               text   not null,
    sales_fen          bigint not null check (sales_fen >= 0),
    labour_fen         bigint not null check (labour_fen >= 0),
    award_fen          bigint not null check (award_fen >= 0),
    unique (notice_id, declaration_number)
);
create index verification_notice_line_number on verification_notice_line (declaration_number, id);
comment on table verification_notice_line is 'append-only: the masked snapshot of what was posted';

create table verification_objection (
    id                 bigint generated always as identity primary key,
    declaration_number text   not null,
    area_code          text   not null,
    notice_id          bigint not null references verification_notice,
    channel            text   not null check (channel in ('VISIT', 'PHONE', 'HOTLINE', 'LETTER')),
    objector_name      text,
    content            text   not null check (length(content) >= 5),
    lodged_by          bigint not null,
    lodged_at          timestamptz not null,
    finding            text,
    upheld             boolean,
    closed_at          timestamptz,
    check ((upheld is null) = (closed_at is null))
);
create unique index verification_one_open_objection
    on verification_objection (declaration_number) where closed_at is null;
create index verification_objection_area on verification_objection (area_code text_pattern_ops);
