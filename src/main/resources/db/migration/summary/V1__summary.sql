-- 总结报告 (R24): what the office itself says in a section of a year's report.
create table summary_text (
    programme_year int  not null check (programme_year between 2000 and 2100),
    chapter        text not null check (chapter ~ '^[A-Z_]{2,30}$'),
    body           text not null check (length(body) <= 8000),
    revision       int  not null default 0,
    written_by     bigint not null,
    written_at     timestamptz not null,
    primary key (programme_year, chapter)
);

-- A report as it was finalised (定稿), byte for byte.
create table summary_version (
    id             bigint generated always as identity primary key,
    programme_year int  not null check (programme_year between 2000 and 2100),
    number         int  not null check (number > 0),
    area_code      text not null check (length(area_code) = 6),
    title          text not null,
    dated          date not null,
    as_of          timestamptz not null,
    word           bytea not null,
    word_sha256    text not null check (length(word_sha256) = 64),
    pdf            bytea not null,
    pdf_sha256     text not null check (length(pdf_sha256) = 64),
    finalised_by   bigint not null,
    finalised_at   timestamptz not null,
    unique (programme_year, number)
);
comment on table summary_version is 'append-only: a report that was handed in stays as it was';
