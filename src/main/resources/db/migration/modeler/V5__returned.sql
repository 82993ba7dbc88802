-- 退回修改、撤回申请: why a draft is not published as it was asked for, until it is asked for again.
alter table modeler_draft add column returned_by bigint;
alter table modeler_draft add column returned_at timestamptz;
alter table modeler_draft add column returned_why text check (length(returned_why) between 5 and 500);
alter table modeler_draft add check (num_nulls(returned_by, returned_at, returned_why) in (0, 3));
comment on column modeler_draft.returned_by is 'who sent it back, or took back what they themselves asked for';
