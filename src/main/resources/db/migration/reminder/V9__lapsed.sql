-- 逾期失效: who may begin anew is told that a case ended because nobody acted in time.
alter table reminder_notice drop constraint reminder_notice_kind_check;
alter table reminder_notice add constraint reminder_notice_kind_check check
    (kind in ('DUE', 'OVERDUE', 'ESCALATED', 'UNMANNED', 'LAPSED', 'URGED', 'ASKED', 'ANSWERED', 'RECALLED', 'COPIED',
              'COMMENTED'));
