-- Households by place and the years in which they are on the register.
select base_tally_keep('people_household_tally', 'people_household',
    'select left(area_code, 12) as place, register_year, exit_year, 1::bigint as n from changed where status = ''ACTIVE''',
    array['n']);
-- They are no longer counted row by row.
drop index people_household_area;
create index people_household_area on people_household (area_code text_pattern_ops);
