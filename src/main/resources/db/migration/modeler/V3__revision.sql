-- Every change of a draft counts, also of a form; whoever draws is only told of somebody else who drew.
alter table modeler_draft add column model_revision int not null default 0;
update modeler_draft set model_revision = revision;
comment on column modeler_draft.revision is 'counted up by every change of the model and of the forms';
comment on column modeler_draft.model_revision is 'the revision since which the model is as it is';
