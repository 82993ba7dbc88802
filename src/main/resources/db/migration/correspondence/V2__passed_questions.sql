-- 离职转办: a question to somebody who leaves goes on to the successor as a question of its own.
alter table correspondence_reply drop constraint correspondence_reply_kind_check;
alter table correspondence_reply add constraint correspondence_reply_kind_check
    check (kind in ('ANSWERED', 'RECALLED', 'PASSED'));
alter table correspondence_reply add column by_person bigint;
alter table correspondence_reply add constraint correspondence_reply_passed_by check (kind <> 'PASSED' or by_person is not null);
alter table correspondence_consultation add column passed_from bigint references correspondence_consultation;
create unique index correspondence_consultation_passed on correspondence_consultation (passed_from)
    where passed_from is not null;
