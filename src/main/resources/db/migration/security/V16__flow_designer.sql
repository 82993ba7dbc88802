-- 流程设计员: draws the approval flows and asks for them to be published; decides no case and reads no household.
insert into security_role (name, level, reads_households, unmasked, position)
values ('flow-designer', 'COUNTY', false, false, 135);
