-- The same command sent again is told from another one under the same id by what it was given for.
alter table workflow_command add column content text check (length(content) = 64);
comment on column workflow_command.content is 'SHA-256 of items and decision; none of commands given before it was kept';
