-- Where somebody wishes to be told of reminders outside the application.
alter table security_person add column mail text check (length(mail) between 6 and 254);
comment on column security_person.mail is 'entered by the administrator; without it nothing is mailed';
