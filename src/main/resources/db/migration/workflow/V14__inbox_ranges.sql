-- Every way to open items is one range in the order of the inbox: what nobody holds, by role and county, township or village.
drop index work_item_role_due;
create index work_item_county on work_item (role, left(area_code, 6), due_on, id) where assignee_id is null;
create index work_item_township on work_item (role, left(area_code, 9), due_on, id) where assignee_id is null;
create index work_item_village on work_item (role, left(area_code, 12), due_on, id) where assignee_id is null;
