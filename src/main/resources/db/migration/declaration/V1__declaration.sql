create table declaration (
    id                  bigint generated always as identity primary key,
    number              text not null unique,
    programme_year      integer not null,
    household_id        bigint not null references people_household (id),
    area_code           text not null,
    head_name           text not null,
    -- number and pinyin initials, lower case
    search_text         text not null,
    status              text not null check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'REGISTERED', 'PAID',
                            'REJECTED', 'WITHDRAWN', 'LAPSED')),
    category            text not null,
    sales_fen           bigint not null check (sales_fen >= 0),
    labour_fen          bigint not null check (labour_fen >= 0),
    verified_sales_fen  bigint not null check (verified_sales_fen between 0 and sales_fen),
    verified_labour_fen bigint not null check (verified_labour_fen between 0 and labour_fen),
    -- lines of the current version count; a correction writes a new version and keeps the old one
    version             integer not null default 1,
    value_changed       boolean not null default false,
    revision            integer not null default 1,
    proxy_reason        text,
    source              text,
    entered_by          bigint not null,
    created_at          timestamptz not null,
    submitted_by        bigint,
    submitted_at        timestamptz,
    check (status = 'DRAFT' or status = 'WITHDRAWN' or submitted_at is not null)
);
create unique index declaration_one_draft on declaration (household_id) where status = 'DRAFT';
create index declaration_area on declaration (area_code text_pattern_ops, programme_year, id desc);
create index declaration_household on declaration (household_id, programme_year);
create index declaration_newest on declaration (id desc, status);

create table declaration_line (
    id                bigint generated always as identity primary key,
    declaration_id    bigint not null references declaration (id),
    version           integer not null,
    line_no           integer not null,
    kind              text not null check (kind in ('SALE', 'LABOUR')),
    item              text not null,
    category          text not null,
    quantity          numeric(12, 3) not null check (quantity > 0 and quantity <> 'NaN'),
    unit              text not null,
    unit_price        numeric(16, 4) not null check (unit_price between 0 and 999999999999),
    amount_fen        bigint not null check (amount_fen > 0),
    verified_quantity numeric(12, 3) not null check (verified_quantity between 0 and quantity),
    verified_fen      bigint not null check (verified_fen between 0 and amount_fen),
    on_day            date not null,
    from_day          date check (from_day <= on_day),
    party             text,
    party_type        text,
    worker_id         bigint references people_member (id),
    worker_name       text,
    note              text,
    unique (declaration_id, version, line_no),
    check (kind = 'SALE' or worker_id is not null)
);
create index declaration_line_worker on declaration_line (worker_id) where worker_id is not null;

create table declaration_evidence (
    id              bigint generated always as identity primary key,
    declaration_id  bigint not null references declaration (id),
    area_code       text not null,
    type            text not null,
    file_name       text not null,
    mime            text not null,
    bytes           integer not null check (bytes between 1 and 10485760),
    sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content         bytea not null,
    uploaded_by     bigint not null,
    uploaded_at     timestamptz not null,
    unique (declaration_id, sha256)
);
create index declaration_evidence_hash on declaration_evidence (sha256);

create table declaration_counter (
    programme_year  integer not null,
    village_code    text not null,
    last            integer not null,
    primary key (programme_year, village_code)
);

create table declaration_command (
    command_id      text primary key,
    declaration_id  bigint not null references declaration (id),
    action          text not null,
    at              timestamptz not null
);

comment on table declaration_evidence is 'append-only: evidence stays as it was given';
comment on table declaration_command is 'append-only: one command has one effect';
