-- Who did what, when and where. Written in the transaction of the fact itself; nothing here is ever changed.
create table audit_entry (
    id        bigint generated always as identity primary key,
    at        timestamptz not null,
    person_id bigint,
    action    text not null,
    subject   text not null,
    area_code text,
    details   jsonb not null default '{}'
);
comment on table audit_entry is 'append-only: the journal';
create index audit_entry_subject on audit_entry (subject, id);
create index audit_entry_at on audit_entry (at, id);
create index audit_entry_person on audit_entry (person_id, id);
create index audit_entry_area on audit_entry (area_code text_pattern_ops, id);

create function audit_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only';
end $$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function audit_refuse_change();
