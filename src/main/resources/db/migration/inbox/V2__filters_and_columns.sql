-- 常用筛选: an address of the inbox that a person keeps under a name, perhaps for all who hold a role on an area
create table inbox_filter (
    id          bigint generated always as identity primary key,
    person_id   bigint not null,
    name        text not null check (length(name) between 1 and 30),
    address     text not null check (length(address) <= 1000),
    shared_role text,
    shared_area text,
    saved_at    timestamptz not null,
    unique (person_id, name),
    check ((shared_role is null) = (shared_area is null))
);
create index inbox_filter_shared on inbox_filter (shared_role, shared_area) where shared_role is not null;

-- Which filter a person's inbox opens with.
create table inbox_opening (
    person_id bigint primary key,
    filter_id bigint not null references inbox_filter on delete cascade
);
create index inbox_opening_filter on inbox_opening (filter_id);

-- Which columns a person's inbox shows.
create table inbox_columns (
    person_id bigint primary key,
    columns   text[] not null
);
