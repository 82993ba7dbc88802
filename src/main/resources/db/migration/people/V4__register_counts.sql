-- How many households are on the register of a place is counted on the index alone.
drop index people_household_area;
create index people_household_area on people_household (area_code text_pattern_ops)
    include (register_year, exit_year, status);
