-- What others hold in a county or township, in the order of the inbox: the list of who supervises them.
create index work_item_held_county on work_item (role, left(area_code, 6), due_on, id) where assignee_id is not null;
create index work_item_held_township on work_item (role, left(area_code, 9), due_on, id) where assignee_id is not null;
