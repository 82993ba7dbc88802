-- What is posted in a village on one day may hang for different times where two versions of the flow are in force: a notice each.
alter table verification_notice drop constraint verification_notice_village_code_programme_year_from_day_key;
alter table verification_notice add unique (village_code, programme_year, from_day, to_day);
