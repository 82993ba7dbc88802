-- Money in fen. What happened to money is an entry of the ledger and stays; the account row is its sum, kept in the
-- same transaction, and its checks are the last line of defence: nothing is reserved or paid that has not arrived.

create function disbursement_facts_stand() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are facts: they are neither changed nor removed', tg_table_name
        using errcode = 'integrity_constraint_violation';
end $$;

create table fund (
    id bigint generated always as identity primary key,
    code text not null unique check (length(code) between 1 and 40),
    name text not null check (length(name) between 1 and 100),
    source text not null,
    area_code text not null,
    opened_by bigint not null,
    opened_at timestamptz not null
);

create table fund_account (
    fund_id bigint primary key references fund,
    arrived_fen bigint not null default 0 check (arrived_fen between 0 and 10000000000000),
    allocated_fen bigint not null default 0,
    reserved_fen bigint not null default 0,
    paid_fen bigint not null default 0,
    check (allocated_fen between 0 and arrived_fen),
    check (reserved_fen between 0 and arrived_fen),
    check (paid_fen between 0 and arrived_fen),
    check (reserved_fen + paid_fen between 0 and arrived_fen)
);

-- Industry and labour awards of a programme may come from one fund or from two.
create table fund_programme (
    programme_year integer not null,
    fund_use text not null check (fund_use in ('INDUSTRY', 'LABOUR')),
    fund_id bigint not null references fund,
    primary key (programme_year, fund_use)
);

create table payment_batch (
    no text primary key,
    programme_year integer not null,
    area_code text not null,
    -- absent when the batch pays failed lines again
    roster_number text,
    status text not null default 'OPENED' check (status in ('OPENED', 'SHORT', 'RESERVED', 'PREPARED', 'RELEASED',
        'EXPORTED', 'RESULT_RECEIVED', 'BOOKED', 'RECEIPTED', 'ARCHIVED', 'CANCELLED')),
    short_fen bigint not null default 0 check (short_fen between 0 and 10000000000000),
    opened_by bigint not null,
    opened_at timestamptz not null,
    allocation_no text,
    allocation_date date,
    prepared_by bigint,
    prepared_at timestamptz,
    released_by bigint,
    released_at timestamptz,
    -- maker and releaser are two persons
    check (released_by is null or (prepared_by is not null and released_by <> prepared_by)),
    check (status not in ('RELEASED', 'EXPORTED', 'RESULT_RECEIVED', 'BOOKED', 'RECEIPTED', 'ARCHIVED')
        or released_by is not null)
);
create index payment_batch_area on payment_batch (area_code text_pattern_ops, programme_year);
create index payment_batch_roster on payment_batch (roster_number);

create table payment_batch_number (
    programme_year integer primary key,
    last_number integer not null
);

create table fund_entry (
    id bigint generated always as identity primary key,
    fund_id bigint not null references fund,
    kind text not null check (kind in ('ARRIVAL', 'ALLOCATION', 'ALLOCATION_REVERSAL', 'RESERVATION', 'RELEASE',
        'PAYMENT', 'RETURN', 'CARRY_OVER')),
    arrived_fen bigint not null default 0,
    allocated_fen bigint not null default 0,
    reserved_fen bigint not null default 0,
    paid_fen bigint not null default 0,
    area_code text not null,
    batch_no text references payment_batch,
    document_no text,
    document_date date,
    remark text,
    command_id text unique,
    person_id bigint not null,
    at timestamptz not null,
    check (kind <> 'ARRIVAL' or (arrived_fen > 0 and document_no is not null and document_date is not null)),
    check (kind in ('ARRIVAL', 'CARRY_OVER') or (arrived_fen = 0 and batch_no is not null))
);
create index fund_entry_fund on fund_entry (fund_id, id);
create index fund_entry_batch on fund_entry (batch_no);
comment on table fund_entry is 'append-only: what happened to money';
create trigger fund_entry_stands before update or delete on fund_entry
    for each row execute function disbursement_facts_stand();

create table payment_line (
    id bigint generated always as identity primary key,
    batch_no text not null references payment_batch,
    seq integer not null check (seq > 0),
    decision_id bigint not null,
    declaration_no text not null,
    household_id bigint not null,
    area_code text not null,
    head_name text not null,
    -- a part may be below zero where a joint cap shifts it to the other (P3); their sum is what is paid
    industry_fen bigint not null check (industry_fen between -10000000000 and 10000000000),
    labour_fen bigint not null check (labour_fen between -10000000000 and 10000000000),
    check (industry_fen + labour_fen between 0 and 10000000000),
    -- no case waits for it, only money follows
    supplementary boolean not null default false,
    status text not null default 'OPEN'
        check (status in ('OPEN', 'NOTHING_DUE', 'PAID', 'FAILED', 'BLOCKED', 'CANCELLED')),
    -- the payee as it stood when the batch was prepared, encrypted
    payee text,
    account_fingerprint text,
    failure_reason text,
    failure_text text,
    paid_on date,
    bank_serial text,
    -- since when a failed line may be paid again: its account was corrected
    requeued_at timestamptz,
    unique (batch_no, seq),
    check (status <> 'PAID' or paid_on is not null),
    check (status not in ('FAILED', 'BLOCKED') or failure_reason is not null),
    check (status not in ('OPEN', 'PAID') or industry_fen + labour_fen > 0),
    check (requeued_at is null or status in ('FAILED', 'BLOCKED'))
);
-- One decision is on its way or paid at most once, whatever happens (H30).
create unique index payment_line_once on payment_line (decision_id)
    where status not in ('FAILED', 'BLOCKED', 'CANCELLED');
create index payment_line_decision on payment_line (decision_id);
create index payment_line_declaration on payment_line (declaration_no);
create index payment_line_account on payment_line (account_fingerprint) where account_fingerprint is not null;
create index payment_line_requeued on payment_line (requeued_at) where requeued_at is not null;

-- Decisions that may be paid again: failed, corrected, and in no live line.
create view payment_due as
select distinct on (l.decision_id) l.*, b.programme_year, b.area_code as batch_area
from payment_line l join payment_batch b on b.no = l.batch_no
where l.requeued_at is not null
  and not exists (select 1 from payment_line p
      where p.decision_id = l.decision_id and p.status not in ('FAILED', 'BLOCKED', 'CANCELLED'))
order by l.decision_id, l.id desc;

-- The control figures of each bank file as it was first written; later writings must give the same bytes.
create table payment_file (
    batch_no text not null references payment_batch,
    format text not null check (format in ('CSV_UTF8', 'CSV_GBK', 'XLSX')),
    line_count integer not null check (line_count >= 0),
    sum_fen bigint not null check (sum_fen between 0 and 10000000000000),
    sha256 text not null check (length(sha256) = 64),
    written_at timestamptz not null,
    primary key (batch_no, format)
);
comment on table payment_file is 'append-only: control figures';
create trigger payment_file_stands before update or delete on payment_file
    for each row execute function disbursement_facts_stand();

create table payment_export (
    id bigint generated always as identity primary key,
    batch_no text not null references payment_batch,
    format text not null,
    purpose text not null check (length(purpose) between 2 and 200),
    person_id bigint not null,
    at timestamptz not null
);
comment on table payment_export is 'append-only: who took a bank file and why';
create trigger payment_export_stands before update or delete on payment_export
    for each row execute function disbursement_facts_stand();

-- A batch has one result; the same file again is known by its hash.
create table payment_result_file (
    batch_no text primary key references payment_batch,
    sha256 text not null,
    person_id bigint not null,
    at timestamptz not null
);
comment on table payment_result_file is 'append-only: the answer of the bank';
create trigger payment_result_file_stands before update or delete on payment_result_file
    for each row execute function disbursement_facts_stand();

create table payment_result (
    line_id bigint primary key references payment_line,
    batch_no text not null references payment_batch,
    paid boolean not null,
    reason text,
    reason_text text,
    settled_on date not null,
    bank_serial text,
    check (paid or reason is not null)
);
create index payment_result_batch on payment_result (batch_no);
comment on table payment_result is 'append-only: the answer of the bank by line';
create trigger payment_result_stands before update or delete on payment_result
    for each row execute function disbursement_facts_stand();

-- What each step of the model recorded, whatever the model calls it.
create table payment_batch_fact (
    id bigint generated always as identity primary key,
    batch_no text not null references payment_batch,
    step_key text not null,
    outcome text not null,
    opinion text,
    data jsonb not null,
    person_id bigint not null,
    at timestamptz not null
);
create index payment_batch_fact_batch on payment_batch_fact (batch_no, id);
comment on table payment_batch_fact is 'append-only: what steps recorded';
create trigger payment_batch_fact_stands before update or delete on payment_batch_fact
    for each row execute function disbursement_facts_stand();

-- Money rows are never removed; of a line only what happens to it changes.
create trigger fund_account_stays before delete on fund_account
    for each row execute function disbursement_facts_stand();
create trigger payment_batch_stays before delete on payment_batch
    for each row execute function disbursement_facts_stand();
create trigger payment_line_stays before delete on payment_line
    for each row execute function disbursement_facts_stand();
create function payment_line_amount_stands() returns trigger language plpgsql as $$
begin
    if (new.batch_no, new.decision_id, new.declaration_no, new.household_id, new.industry_fen, new.labour_fen)
        is distinct from
       (old.batch_no, old.decision_id, old.declaration_no, old.household_id, old.industry_fen, old.labour_fen) then
        raise exception 'payment line %: batch, decision and amounts stand', old.id
            using errcode = 'integrity_constraint_violation';
    end if;
    if old.status = 'PAID' and new.status <> 'PAID' then
        raise exception 'payment line %: paid', old.id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger payment_line_amount_stands before update on payment_line
    for each row execute function payment_line_amount_stands();
