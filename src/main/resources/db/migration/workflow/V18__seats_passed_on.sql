-- 离职转办: the seat of somebody who leaves goes to the successor before its turn has come.
alter table workflow_hand drop constraint workflow_hand_kind_check;
alter table workflow_hand add constraint workflow_hand_kind_check check (kind in
    ('CLAIMED', 'RELEASED', 'ASSIGNED', 'TRANSFERRED', 'HANDED_OVER', 'SEAT_ADDED', 'SEAT_REMOVED', 'SEAT_PASSED'));
create index workflow_seat_person on workflow_seat (person_id) where removed_at is null;
