-- The county's mark carries a coded reason like every other return; who takes a line off an open roster gives none.
alter table register_line_return add column reason_code text check (reason_code in
    ('EVIDENCE_MISSING', 'AMOUNT_DOUBTFUL', 'IDENTITY_UNCLEAR', 'FORM_INCOMPLETE', 'OTHER'));
