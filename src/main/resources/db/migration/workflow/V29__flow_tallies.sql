-- How cases flow, by place, step and day in Chinese time: what was decided (DONE) and when that had come (CAME) by whoever
-- decided it; with which outcome (OUTCOME) by township. Forecasts are made from it.
select base_tally_keep('workflow_step_tally', 'workflow_step',
    'select c.process_id, what, place, s.step_key, by_person as person_id, with_outcome as outcome, day, 1 as n
     from changed s join workflow_case c using (case_key)
     cross join lateral (values
        (''DONE'', left(s.area_code, 12), s.person_id, null, (s.decided_at at time zone ''Asia/Shanghai'')::date),
        (''CAME'', left(s.area_code, 12), s.person_id, null, (s.opened_at at time zone ''Asia/Shanghai'')::date),
        (''OUTCOME'', left(s.area_code, 9), null, s.outcome, (s.decided_at at time zone ''Asia/Shanghai'')::date))
        as flow (what, place, by_person, with_outcome, day)
     where day is not null',
    array['n']);
create index workflow_step_tally_day on workflow_step_tally (process_id, day);

-- When what waits had come, by whoever holds it.
select base_tally_keep('work_item_came_tally', 'work_item',
    'select process_id, left(area_code, 12) as place, step_key, assignee_id,
        (created_at at time zone ''Asia/Shanghai'')::date as day, 1 as n from changed',
    array['n']);
