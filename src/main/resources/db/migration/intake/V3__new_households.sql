-- households that the import would make; late in the season another person must confirm them
alter table intake_import add column new_households integer not null default 0 check (new_households >= 0);
