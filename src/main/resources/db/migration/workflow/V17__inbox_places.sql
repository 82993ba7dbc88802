-- How many items a role has in a place: without it the planner takes every place for small and sorts all it finds.
create statistics work_item_places on role, left(area_code, 6), left(area_code, 9), left(area_code, 12) from work_item;
analyze work_item;
