-- Where a case stood when it went on in another version, and where it stands there.
alter table workflow_migration
    add column waited  text[],
    add column went_on text[],
    add check (cardinality(waited) = cardinality(went_on));
comment on column workflow_migration.waited is 'elements of the earlier version; null where a case moved before this was kept';
comment on column workflow_migration.went_on is 'elements of the other version, in the order of those at which it waited';
