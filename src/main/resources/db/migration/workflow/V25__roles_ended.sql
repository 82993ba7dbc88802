-- 岗位终止: what lies with somebody who left or lost the role goes back to the others of the role
alter table workflow_hand drop constraint workflow_hand_kind_check;
alter table workflow_hand add constraint workflow_hand_kind_check
    check (kind in
    ('CLAIMED', 'RELEASED', 'ASSIGNED', 'TRANSFERRED', 'HANDED_OVER', 'RECUSED', 'ROLE_ENDED', 'SEAT_ADDED', 'SEAT_REMOVED',
     'SEAT_PASSED'));
