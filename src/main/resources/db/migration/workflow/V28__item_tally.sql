-- What waits for whom, by place, step and due day: for the board of a supervisor, who sees a county at once.
select base_tally_keep('work_item_tally', 'work_item',
    'select area_code, role, process_id, definition_id, step_key, assignee_id, excluded, due_on, 1 as n from changed',
    array['n']);
