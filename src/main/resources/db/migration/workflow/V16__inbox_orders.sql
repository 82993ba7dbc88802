-- Every order of the inbox is a range of its own in a county and in a township; what a village has is sorted as it is read.
create index work_item_county_amount on work_item (role, left(area_code, 6), (-coalesce(amount_fen, 0)), id)
    where assignee_id is null;
create index work_item_township_amount on work_item (role, left(area_code, 9), (-coalesce(amount_fen, 0)), id)
    where assignee_id is null;
create index work_item_county_newest on work_item (role, left(area_code, 6), id) where assignee_id is null;
create index work_item_township_newest on work_item (role, left(area_code, 9), id) where assignee_id is null;
create index work_item_county_urgent on work_item (role, left(area_code, 6), (-priority), due_on, id)
    where assignee_id is null;
create index work_item_township_urgent on work_item (role, left(area_code, 9), (-priority), due_on, id)
    where assignee_id is null;
