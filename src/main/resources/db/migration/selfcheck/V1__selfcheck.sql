-- 自检自查: a campaign a programme year (R20); its due day is the statutory one, also where that is no workday (P19).
create table selfcheck_campaign (
    programme_year int primary key check (programme_year between 2000 and 2100),
    area_code      text not null check (length(area_code) = 6),
    title          text not null check (length(title) between 2 and 80),
    due_on         date not null,
    by_villages    boolean not null default false,
    status         text not null default 'DRAFT' check (status in ('DRAFT', 'ISSUED')),
    revision       int  not null default 0,
    created_by     bigint not null,
    created_at     timestamptz not null,
    issued_by      bigint,
    issued_at      timestamptz,
    check ((status = 'ISSUED') = (issued_at is not null and issued_by is not null))
);
comment on column selfcheck_campaign.by_villages is 'villages fill in their own part before the township does';

-- 检查内容、检查标准, what is to prove it, and the figure that the system draws itself.
create table selfcheck_item (
    id             bigint generated always as identity primary key,
    programme_year int  not null references selfcheck_campaign,
    position       int  not null check (position between 1 and 200),
    subject        text not null check (length(subject) between 2 and 100),
    standard       text not null check (length(standard) between 2 and 300),
    evidence       text not null default '' check (length(evidence) <= 200),
    figure         text,
    unique (programme_year, position) deferrable initially deferred
);

-- Larger townships are reminded earlier (R21): from that share of the county's households on, so many workdays before.
create table selfcheck_lead (
    programme_year int not null references selfcheck_campaign,
    share_permille int not null check (share_permille between 0 and 1000),
    workdays       int not null check (workdays between 3 and 60),
    primary key (programme_year, share_permille)
);

-- The self-check of a township, or of one of its villages as a part of it.
create table selfcheck_check (
    case_key       text primary key,
    programme_year int  not null references selfcheck_campaign,
    area_code      text not null check (length(area_code) in (9, 12)),
    part_of        text references selfcheck_check,
    due_on         date not null,
    remind_on      date,
    correct_by     date,
    filling        boolean not null default true,
    accepted_at    timestamptz,
    closed_at      timestamptz,
    unique (programme_year, area_code),
    check ((length(area_code) = 12) = (part_of is not null))
);
comment on column selfcheck_check.correct_by is 'what the county gave back is corrected by then; the due day stays what it was';
create index selfcheck_check_part on selfcheck_check (part_of) where part_of is not null;

-- 自查情况, 发现问题, 整改措施 as they stand now; what was handed in is kept with the submission.
create table selfcheck_answer (
    case_key    text   not null references selfcheck_check,
    item_id     bigint not null references selfcheck_item,
    verdict     text   not null check (verdict in ('MET', 'PARTLY', 'NOT_MET', 'NOT_APPLICABLE')),
    words       text   not null default '' check (length(words) <= 1000),
    problem     text   not null default '' check (length(problem) <= 500),
    measure     text   not null default '' check (length(measure) <= 500),
    revision    int    not null default 0,
    answered_by bigint not null,
    answered_at timestamptz not null,
    primary key (case_key, item_id),
    check (verdict not in ('PARTLY', 'NOT_MET') or (problem <> '' and measure <> ''))
);

-- What was handed in, when by the server's time, and how late: that cannot be edited away.
create table selfcheck_submission (
    case_key      text not null references selfcheck_check,
    round         int  not null check (round > 0),
    submitted_by  bigint not null,
    submitted_at  timestamptz not null,
    due_on        date not null,
    workdays_late int  not null check (workdays_late >= 0),
    content       jsonb not null,
    primary key (case_key, round)
);
comment on table selfcheck_submission is 'append-only: what was handed in, and when, stays';

-- The county gives single items back.
create table selfcheck_return (
    case_key    text   not null references selfcheck_check,
    round       int    not null,
    item_id     bigint not null references selfcheck_item,
    reason      text   not null check (length(reason) >= 5),
    returned_by bigint not null,
    returned_at timestamptz not null,
    primary key (case_key, round, item_id)
);
comment on table selfcheck_return is 'append-only: what went back, and why, stays';

-- The due day has passed and nothing was handed in.
create table selfcheck_overdue (
    case_key text not null references selfcheck_check,
    due_on   date not null,
    at       timestamptz not null,
    primary key (case_key, due_on)
);
comment on table selfcheck_overdue is 'append-only: a township that was late stays known';

-- Who was reminded of a due day before it came (R21): once.
create table selfcheck_reminded (
    case_key text not null references selfcheck_check,
    due_on   date not null,
    at       timestamptz not null,
    primary key (case_key, due_on)
);
comment on table selfcheck_reminded is 'append-only: that somebody was reminded stays known';

-- 问题台账: owner, measure, due day; 销号 by another person than the one who put it right (R23).
create table selfcheck_finding (
    case_key    text primary key,
    check_key   text not null references selfcheck_check,
    item_id     bigint not null references selfcheck_item,
    area_code   text not null,
    problem     text not null,
    measure     text not null,
    due_on      date not null,
    opened_at   timestamptz not null,
    done_by     bigint,
    done_at     timestamptz,
    result      text check (length(result) between 5 and 500),
    closed_by   bigint,
    closed_at   timestamptz,
    check ((done_by is null) = (done_at is null) and (done_by is null) = (result is null)),
    check ((closed_by is null) = (closed_at is null)),
    check (closed_by is null or done_by is not null and closed_by <> done_by)
);
create index selfcheck_finding_check on selfcheck_finding (check_key);

-- 佐证, of an item of a check or of a finding that was put right.
create table selfcheck_evidence (
    id          bigint generated always as identity primary key,
    check_key   text   not null references selfcheck_check,
    finding_key text references selfcheck_finding,
    item_id     bigint not null references selfcheck_item,
    file_name   text   not null,
    mime        text   not null,
    bytes       int    not null check (bytes > 0),
    sha256      text   not null,
    content     bytea  not null,
    uploaded_by bigint not null,
    uploaded_at timestamptz not null
);
create index selfcheck_evidence_check on selfcheck_evidence (check_key, item_id);
comment on table selfcheck_evidence is 'append-only: what proved something stays; it is taken out by selfcheck_evidence_removal';

create table selfcheck_evidence_removal (
    evidence_id bigint primary key references selfcheck_evidence,
    removed_by  bigint not null,
    removed_at  timestamptz not null
);
comment on table selfcheck_evidence_removal is 'append-only: who took a file out stays known';
