-- An objection is closed without a ruling when the household takes its declaration back.
alter table verification_objection
    drop constraint verification_objection_check,
    add constraint verification_ruled_is_closed check (upheld is null or closed_at is not null);

-- A household that is corrected on the day it was posted is posted again: of its lines on a notice the newest hangs there.
alter table verification_notice_line drop constraint verification_notice_line_notice_id_declaration_number_key;
