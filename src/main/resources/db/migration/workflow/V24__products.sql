-- The products that a case is about, by their codes, for the filter of the inbox. It is asked within the ranges of a role and
-- a place, as category and marks are, so it has no index of its own; none of a case without products.
alter table work_item add column products text[] not null default '{}';
