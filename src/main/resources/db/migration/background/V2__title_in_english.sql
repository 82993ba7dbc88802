alter table background_run add column title_en text;
