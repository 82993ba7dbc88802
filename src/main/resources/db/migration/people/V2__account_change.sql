-- photos of cards and passbooks that prove a new account
create table people_account_photo (
    id            bigint generated always as identity primary key,
    household_id  bigint not null references people_household (id),
    mime          text not null check (mime in ('image/jpeg', 'image/png', 'image/webp')),
    sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content       bytea not null check (octet_length(content) between 1 and 10485760),
    taken_by      bigint not null,
    taken_at      timestamptz not null
);
comment on table people_account_photo is 'append-only';

-- a new account waits here until another person has compared it with its photo
create table people_account_change (
    id            bigint generated always as identity primary key,
    household_id  bigint not null references people_household (id),
    holder_name   text not null,
    number_cipher text not null,
    fingerprint   text not null,
    last_four     text not null check (last_four ~ '^[0-9]{4}$'),
    bank_name     text,
    branch        text,
    photo_id      bigint not null references people_account_photo (id),
    asked_by      bigint not null,
    asked_at      timestamptz not null,
    state         text not null default 'OPEN' check (state in ('OPEN', 'CONFIRMED', 'REFUSED', 'REPLACED')),
    decided_by    bigint,
    decided_at    timestamptz,
    check ((state in ('CONFIRMED', 'REFUSED')) = (decided_by is not null)),
    check ((state = 'OPEN') = (decided_at is null)),
    check (decided_by <> asked_by)
);
create unique index people_account_change_open on people_account_change (household_id) where state = 'OPEN';
