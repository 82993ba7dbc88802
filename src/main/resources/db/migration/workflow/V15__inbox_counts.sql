-- The counts beside the inbox come from the same ranges, and from the index alone.
drop index work_item_county;
drop index work_item_township;
drop index work_item_village;
create index work_item_county on work_item (role, left(area_code, 6), due_on, id)
    include (area_code, excluded, process_id, step_key, definition_id) where assignee_id is null;
create index work_item_township on work_item (role, left(area_code, 9), due_on, id)
    include (area_code, excluded, process_id, step_key, definition_id) where assignee_id is null;
create index work_item_village on work_item (role, left(area_code, 12), due_on, id)
    include (area_code, excluded, process_id, step_key, definition_id) where assignee_id is null;
