-- 回避: an item that was taken from who had come to be kept from it, and a seat that was.
alter table workflow_hand drop constraint workflow_hand_kind_check;
alter table workflow_hand add constraint workflow_hand_kind_check
    check (kind in
    ('CLAIMED', 'RELEASED', 'ASSIGNED', 'TRANSFERRED', 'HANDED_OVER', 'RECUSED', 'SEAT_ADDED', 'SEAT_REMOVED', 'SEAT_PASSED'));
alter table workflow_seat add column recused_at timestamptz;
