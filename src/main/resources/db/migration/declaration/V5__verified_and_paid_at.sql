-- Since when a declaration stands as verified and as paid: the season's curve is drawn from these days.
alter table declaration add column verified_at timestamptz;
alter table declaration add column paid_at timestamptz;
comment on column declaration.verified_at is 'since when it is verified or further; null if it is not, or was before this was kept';
comment on column declaration.paid_at is 'null if it is not paid, or was before this was kept';
alter table declaration add constraint declaration_verified_stands
    check (verified_at is null or status in ('VERIFIED', 'REGISTERED', 'PAID'));
alter table declaration add constraint declaration_paid_stands check (paid_at is null or status = 'PAID');
