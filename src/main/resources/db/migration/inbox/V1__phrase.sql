-- 常用意见: opinions that a person keeps at hand
create table inbox_phrase (
    id        bigint generated always as identity primary key,
    person_id bigint not null,
    words     text not null check (length(words) between 2 and 200),
    used_at   timestamptz not null,
    unique (person_id, words)
);
