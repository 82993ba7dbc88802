-- counts the passwords of a person; a session opened with an earlier one has ended
alter table security_person add column password_no integer not null default 0;
