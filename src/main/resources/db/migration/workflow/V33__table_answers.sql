-- What decision tables answered: which row held for a case, and what followed.
create table workflow_table_answer (
    id         bigint generated always as identity primary key,
    case_key   text not null,
    table_key  text not null,
    table_name text not null,
    row_number int  not null check (row_number >= 1),
    result     text not null,
    at         timestamptz not null
);
create index workflow_table_answer_case on workflow_table_answer (case_key);
