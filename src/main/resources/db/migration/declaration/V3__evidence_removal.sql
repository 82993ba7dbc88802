-- A file given by mistake is taken out by a fact of its own; the file and who gave it stay known.
create table declaration_evidence_removal (
    evidence_id  bigint primary key references declaration_evidence (id),
    removed_by   bigint not null,
    removed_at   timestamptz not null
);
comment on table declaration_evidence_removal is 'append-only: a file is taken out once';

-- the same file may be given again after it was taken out
alter table declaration_evidence add column attempt smallint not null default 0;
alter table declaration_evidence drop constraint declaration_evidence_declaration_id_sha256_key;
alter table declaration_evidence add unique (declaration_id, sha256, attempt);
