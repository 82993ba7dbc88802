-- Uploaded registers and the judgement on every row. What is declared in the end belongs to people and declaration.
create table intake_import (
    id              bigint generated always as identity primary key,
    programme_year  integer     not null,
    file_name       text        not null check (length(file_name) between 1 and 200),
    sha256          text        not null check (length(sha256) = 64),
    scope           text        not null,
    area_codes      text[]      not null,
    initial_load    boolean     not null,
    status          text        not null check (status in ('PREVIEW', 'CONFIRMED', 'DONE')),
    uploaded_by     bigint      not null,
    uploaded_at     timestamptz not null,
    confirmed_by    bigint,
    confirmed_at    timestamptz,
    run_id          bigint,
    households      integer     not null check (households >= 0),
    partly_refused  integer     not null check (partly_refused >= 0),
    lines           integer     not null check (lines >= 0),
    accepted_rows   integer     not null check (accepted_rows >= 0),
    warned_rows     integer     not null check (warned_rows >= 0),
    refused_rows    integer     not null check (refused_rows >= 0),
    sales_fen       bigint      not null check (sales_fen between 0 and 10000000000000),
    labour_fen      bigint      not null check (labour_fen between 0 and 10000000000000),
    notes           jsonb       not null,
    check ((status = 'PREVIEW') = (run_id is null)),
    unique (programme_year, sha256, scope)
);
comment on column intake_import.scope is 'areas for which the uploader enters; the same file is one import for all who enter for the same areas';
comment on column intake_import.area_codes is 'villages of its rows, among those the uploader enters for';
create index intake_import_recent on intake_import (uploaded_at desc);

-- The workbook as it came, encrypted: it holds numbers of persons and cards.
create table intake_file (
    import_id bigint primary key references intake_import on delete cascade,
    content   text not null
);

create table intake_row (
    import_id      bigint  not null references intake_import on delete cascade,
    seq            integer not null check (seq > 0),
    sheet_index    integer not null,
    sheet_name     text    not null,
    row_no         integer not null check (row_no > 0),
    verdict        text    not null check (verdict in ('ACCEPTED', 'WARNED', 'REFUSED')),
    reasons        jsonb   not null,
    area_code      text    not null,
    place          text    not null,
    group_name     text    not null,
    head_name      text    not null,
    id_no          text    not null,
    size           integer not null,
    account_no     text,
    bank_name      text,
    phone          text,
    what           text    not null,
    amount_fen     bigint  check (amount_fen between 0 and 10000000000000),
    household_key  text,
    declaration_no text,
    primary key (import_id, seq),
    check (verdict = 'REFUSED' or (household_key is not null and area_code <> '' and id_no <> '')),
    check (declaration_no is null or verdict <> 'REFUSED')
);
comment on column intake_row.account_no is 'encrypted, and only until the row is declared';
comment on column intake_row.household_key is 'first row of its household, which names the household to the run';
create index intake_row_verdict on intake_row (import_id, verdict, seq);
create index intake_row_household on intake_row (import_id, household_key);
create index intake_row_area on intake_row (area_code text_pattern_ops);

create table intake_line (
    import_id   bigint        not null,
    seq         integer       not null,
    position    integer       not null,
    kind        text          not null check (kind in ('SALE', 'LABOUR')),
    item        text          not null,
    quantity    numeric(12, 3) not null,
    unit        text          not null,
    unit_price  numeric(12, 4) not null,
    amount_fen  bigint        not null check (amount_fen between 1 and 10000000000000),
    on_day      date          not null,
    from_day    date,
    party       text,
    worker_name text,
    primary key (import_id, seq, position),
    foreign key (import_id, seq) references intake_row on delete cascade
);
