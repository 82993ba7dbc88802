-- What a draft has beside its model: forms, and decision tables too, by the names of their files.
alter table modeler_draft_form rename to modeler_draft_file;
alter table modeler_draft_file drop constraint modeler_draft_form_form_key_check;
alter table modeler_draft_file rename column form_key to name;
update modeler_draft_file set name = name || '.form';
alter table modeler_draft_file add check (name ~ '^[a-z][a-z0-9-]{1,59}\.(form|dmn)$');

-- The decision tables with which a draft is replayed, as they were then.
alter table modeler_replay add column tables jsonb not null default '{}';
