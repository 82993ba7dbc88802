-- Asked for an opinion, answered, sent a copy, a comment: who says what about which case.
alter table reminder_notice drop constraint reminder_notice_kind_check;
alter table reminder_notice add constraint reminder_notice_kind_check check
    (kind in ('DUE', 'OVERDUE', 'ESCALATED', 'URGED', 'ASKED', 'ANSWERED', 'RECALLED', 'COPIED', 'COMMENTED'));
alter table reminder_notice add column case_key text;
alter table reminder_notice add column from_person bigint;
alter table reminder_notice add column words text;
