-- A remark on a case; a withdrawal is a row of its own that names the remark.
create table correspondence_comment (
    id        bigint generated always as identity primary key,
    case_key  text not null,
    by_person bigint not null,
    words     text check (length(words) between 1 and 1000),
    withdraws bigint unique references correspondence_comment,
    at        timestamptz not null,
    check ((words is null) = (withdraws is not null))
);
create index correspondence_comment_case on correspondence_comment (case_key, id);
comment on table correspondence_comment is 'append-only: what was said stays, a withdrawal is said too';

-- 沟通: somebody's opinion is asked; the item stays with the one who asks.
create table correspondence_consultation (
    id         bigint generated always as identity primary key,
    case_key   text not null,
    item_id    bigint not null,
    step_key   text not null,
    area_code  text not null,
    by_person  bigint not null,
    to_person  bigint not null,
    question   text not null check (length(question) between 1 and 1000),
    answer_by  date,
    at         timestamptz not null,
    check (by_person <> to_person)
);
create index correspondence_consultation_case on correspondence_consultation (case_key, id);
create index correspondence_consultation_to on correspondence_consultation (to_person, id desc);
comment on table correspondence_consultation is 'append-only: who was asked what stays known';

-- How a question ended: answered once, or recalled before.
create table correspondence_reply (
    consultation_id bigint primary key references correspondence_consultation,
    kind            text not null check (kind in ('ANSWERED', 'RECALLED')),
    answer          text check (length(answer) between 1 and 1000),
    at              timestamptz not null,
    check ((kind = 'ANSWERED') = (answer is not null))
);
comment on table correspondence_reply is 'append-only: an opinion is given once';

-- 抄送: a case is brought to somebody's notice.
create table correspondence_copy (
    id        bigint generated always as identity primary key,
    case_key  text not null,
    area_code text not null,
    by_person bigint not null,
    to_person bigint not null,
    note      text check (length(note) between 1 and 200),
    at        timestamptz not null,
    check (by_person <> to_person)
);
create index correspondence_copy_case on correspondence_copy (case_key, id);
create index correspondence_copy_to on correspondence_copy (to_person, id desc);
comment on table correspondence_copy is 'append-only: who was told stays known';

create table correspondence_copy_read (
    copy_id bigint primary key references correspondence_copy,
    at      timestamptz not null
);
comment on table correspondence_copy_read is 'append-only: when a copy was first opened';
