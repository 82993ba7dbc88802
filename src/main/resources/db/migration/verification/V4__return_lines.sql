-- The lines of a declaration that a return points at.
create table verification_return_line (
    id                 bigint generated always as identity primary key,
    declaration_number text   not null,
    line_id            bigint not null references declaration_line,
    at                 timestamptz not null
);
create index verification_return_line_number on verification_return_line (declaration_number, id);
comment on table verification_return_line is 'append-only: what the household was told to look at';
