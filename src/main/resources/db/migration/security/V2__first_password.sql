-- A password that somebody else gave is changed by its owner at the first sign-in.
alter table security_person add column first_password boolean not null default false;
