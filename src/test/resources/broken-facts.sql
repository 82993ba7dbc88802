-- For every invariant facts that break it, in tables without constraints; a block begins with: -- name: <id>

-- name: background-counts
insert into background_run (id, done, failed, status) values (1, 1, 0, 'RUNNING');

-- name: background-ended
insert into background_run (id, done, failed, status) values (1, 0, 0, 'DONE');
insert into background_item (run_id, item_key, status) values (1, 'a', 'OPEN');

-- name: workflow-case-open
insert into workflow_case (case_key, instance_id) values ('a', 'gone');

-- name: workflow-instance-known
insert into act_ru_execution (id_) values ('nobody knows it');

-- name: workflow-inbox
insert into act_ru_task (id_) values ('in no inbox');

-- name: workflow-role
insert into work_item (id, definition_id, step_key, role)
values (1, 'd', 'check', 'village-cadre'), (2, 'd', 'check', 'township-clerk');

-- name: workflow-model-files
insert into act_ge_bytearray (id_, deployment_id_, name_, bytes_) values ('1', 'd', 'a.bpmn', 'other');
insert into workflow_model_file (deployment_id, name, sha256) values ('d', 'a.bpmn', repeat('0', 64));

-- name: workflow-holder
insert into work_item (id, assignee_id, pooled) values (1, 7, true);
insert into workflow_hand (item_id, kind, to_person) values (1, 'CLAIMED', 8);

-- name: workflow-kept-apart
insert into work_item (id, assignee_id, excluded) values (1, 7, array[7]);

-- name: workflow-step-once
insert into workflow_step (task_id) values ('twice'), ('twice');

-- name: workflow-duties
insert into workflow_step (case_key, person_id, duty) values ('a', 1, 'village'), ('a', 1, 'township');

-- name: workflow-seat-once
insert into workflow_step (id, task_id, seat_id, person_id) values (1, 't', 7, 1), (2, 't', 8, 1);

-- name: workflow-take-back
insert into workflow_step (id, task_id, case_key, person_id, decided_at)
values (1, 't', 'a', 1, '2018-11-01'), (2, 'u', 'a', 2, '2018-11-02');
insert into workflow_take_back (step_id, person_id, at) values (1, 1, '2018-11-03');

-- name: workflow-area
insert into workflow_case (case_key, area_code) values ('a', '533422101');
insert into work_item (id, case_key, area_code) values (1, 'a', '533422102');

-- name: policy-versions
insert into policy_programme (year) values (2018);
insert into policy_version (programme_year, version) values (2018, 2);

-- name: policy-prices
insert into policy_product (code) values ('walnut');

-- name: disbursement-paid-once
insert into payment_line (decision_id, status) values (1, 'PAID'), (1, 'OPEN');

-- name: disbursement-ledger
insert into fund_account (fund_id, arrived_fen, allocated_fen, reserved_fen, paid_fen, held_fen)
values (1, 1, 0, 0, 0, 0);

-- name: disbursement-within-arrived
insert into fund_account (fund_id, arrived_fen, allocated_fen, reserved_fen, paid_fen, held_fen)
values (1, 100, 0, 60, 40, 1);

-- name: disbursement-held
insert into payment_batch (no, programme_year, status) values ('1', 2018, 'BOOKED');
insert into payment_line (decision_id, batch_no, status, industry_fen, labour_fen) values (1, '1', 'FAILED', 100, 0);
insert into fund_programme (programme_year, fund_use, fund_id) values (2018, 'INDUSTRY', 1);
insert into fund_account (fund_id, arrived_fen, allocated_fen, reserved_fen, paid_fen, held_fen)
values (1, 100, 100, 0, 0, 99);

-- name: disbursement-balance
insert into fund_account (fund_id, arrived_fen, allocated_fen, reserved_fen, paid_fen, held_fen)
values (1, 100, 100, 0, 99, 0);

-- name: disbursement-two-persons
insert into payment_batch (no, status, prepared_by, released_by) values ('1', 'RELEASED', 1, 1);

-- name: disbursement-batch-paid
insert into payment_batch (no, status) values ('1', 'BOOKED');
insert into payment_line (batch_no, status, industry_fen, labour_fen) values ('1', 'PAID', 1, 0);

-- name: disbursement-allocated
insert into payment_batch (no, status, roster_number) values ('1', 'PREPARED', 'R');
insert into payment_line (batch_no, status, industry_fen, labour_fen) values ('1', 'OPEN', 1, 0);

-- name: disbursement-bank-file
insert into payment_file (batch_no, line_count, sum_fen) values ('1', 1, 1);

-- name: disbursement-result
insert into payment_line (id, status) values (1, 'PAID');

-- name: disbursement-decision-state
insert into award_decision_state (decision_id, state) values (1, 'PAID');
insert into payment_line (decision_id, status) values (1, 'FAILED');

-- name: security-assignment-area
insert into security_assignment (id, area_code) values (1, '999999');

-- name: secondment-assignment
insert into security_assignment (id, person_id, role, area_code, from_at, until_at)
values (1, 1, 'village-cadre', '533422102', '2018-11-01 08:00+08', '2018-11-02 08:00+08');
insert into secondment (id, assignment_id, person_id, role, place_code, from_at, until_at, ended_at)
values (1, 1, 1, 'village-cadre', '533422102', '2018-11-01 08:00+08', '2018-11-02 08:00+08', '2018-11-01 12:00+08');

-- name: audit-time
insert into base_clock (offset_millis) values (0);
insert into audit_entry (id, at) values (1, now() + interval '1 day');

-- name: award-entitlement
insert into award_decision (id, household_id, programme_year, seq, industry_fen, labour_fen, entitled_industry_fen,
    entitled_labour_fen) values (1, 1, 2018, 1, 1, 0, 2, 0);
insert into award_decision_state (decision_id, state) values (1, 'OPEN');

-- name: award-within-cap
insert into award_household_year (holder_id, programme_year, industry_cap_fen, industry_reserved_fen, industry_paid_fen,
    labour_reserved_fen, labour_paid_fen) values (1, 2018, 300000, 1, 300000, 0, 0);

-- name: award-bases
insert into award_household_year (holder_id, programme_year, industry_cap_fen) values (1, 2018, 300000);
insert into award_decision (id, holder_id, programme_year, sales_base_fen, labour_base_fen, entitled_industry_fen,
    entitled_labour_fen, inputs) values (1, 1, 2018, 100, 0, 30, 0, '{"sales": [{"fen": 99}], "labour": []}');

-- name: award-recomputable
insert into policy_version (programme_year, version, terms) values (2018, 1, '{"award": {"industryRate": 0.30,
    "labourRate": 0.10, "householdCap": 300000, "capScope": "INDUSTRY_ONLY", "labourCap": null,
    "capOrder": "INDUSTRY_FIRST", "rounding": "HOUSEHOLD_YEAR"}}');
insert into award_decision (id, household_id, holder_id, programme_year, policy_version, sales_base_fen, labour_base_fen,
    entitled_industry_fen, entitled_labour_fen, inputs)
values (1, 1, 1, 2018, 1, 105, 0, 31, 0, '{"sales": [{"fen": 105}], "labour": []}');

-- name: award-booked
insert into award_household_year (holder_id, programme_year, industry_reserved_fen, industry_paid_fen,
    labour_reserved_fen, labour_paid_fen) values (1, 2018, 1, 0, 0, 0);

-- name: award-state
insert into award_decision (id) values (1);

-- name: verification-not-above
insert into declaration_line (id, amount_fen, verified_fen) values (1, 1, 2);

-- name: verification-cuts-descend
insert into verification_cut (id, line_id, fen_before, fen_after) values (1, 1, 10, 8), (2, 1, 9, 7);

-- name: verification-objection-noticed
insert into verification_objection (id, notice_id, declaration_number) values (1, 1, 'a');

-- name: verification-objection-pending
insert into declaration (id, number, status) values (1, 'a', 'WITHDRAWN');
insert into verification_objection (id, declaration_number) values (1, 'a');

-- name: register-line-state
insert into award_decision_state (decision_id, state) values (1, 'REGISTERED');

-- name: register-line-amount
insert into award_decision (id, industry_fen, labour_fen) values (1, 2, 0);
insert into register_line (id, decision_id, live, industry_fen, labour_fen) values (1, 1, true, 1, 0);

-- name: register-sum
insert into register_roster (number, version, status) values ('R', 1, 'LOCKED');
insert into register_version (roster_number, version, industry_fen, labour_fen) values ('R', 1, 1, 0);

-- name: intake-declared
insert into intake_row (import_id, seq, declaration_no) values (1, 1, 'gone');

-- name: declaration-totals
insert into declaration (id, version, sales_fen, labour_fen, verified_sales_fen, verified_labour_fen)
values (1, 1, 1, 0, 0, 0);

-- name: declaration-case
insert into declaration (id, number, submitted_at) values (1, 'a', now());

-- name: declaration-area
insert into declaration (id, number, programme_year, area_code) values (1, '2018-533422101-202-00001', 2018, '533422102202');

-- name: declaration-worker
insert into declaration (id, household_id) values (1, 1);
insert into declaration_line (id, declaration_id, worker_id) values (1, 1, 1);
insert into people_member (id, household_id) values (1, 2);

-- name: declaration-products
insert into declaration (id, number, version) values (1, 'a', 2);
insert into declaration_line (id, declaration_id, version, kind, item)
values (1, 1, 1, 'SALE', 'walnut'), (2, 1, 2, 'SALE', 'bee'), (3, 1, 2, 'LABOUR', 'LOCAL_SHORT');
insert into work_item (id, case_key, products) values (1, 'a', array['walnut']);

-- name: declaration-kept-apart
insert into declaration (id, number, household_id) values (1, 'a', 1);
insert into people_relation (person_id, household_id) values (7, 1);
insert into work_item (id, case_key, role, excluded) values (1, 'a', 'village-cadre', array[8]);

-- name: people-head
insert into people_household (id) values (1);

-- name: people-two-households
insert into people_member (id, household_id, id_no) values (1, 1, 'a'), (2, 2, 'a');

-- name: people-account
insert into people_account (id, household_id, fingerprint) values (1, 1, 'a'), (2, 2, 'a');

-- name: disbursement-line-decision
insert into award_decision (id, declaration_number, household_id, area_code, industry_fen, labour_fen)
values (1, 'a', 1, '533422101202', 2, 0);
insert into payment_line (id, decision_id, declaration_no, household_id, area_code, industry_fen, labour_fen)
values (1, 1, 'a', 1, '533422101202', 3, 0);

-- name: disbursement-roster-approved
insert into register_roster (number, status) values ('R', 'LOCKED');
insert into payment_batch (no, roster_number) values ('1', 'R');

-- name: disbursement-payee
insert into people_account (household_id, fingerprint) values (2, 'f');
insert into payment_line (id, household_id, status, payee, account_fingerprint) values (1, 1, 'PAID', 'sealed', 'f');

-- name: award-caps
insert into policy_version (programme_year, version, terms) values (2018, 1, '{"award": {"householdCap": 300000,
    "capScope": "INDUSTRY_ONLY", "labourCap": null}}');
insert into award_household_year (holder_id, programme_year, industry_cap_fen) values (1, 2018, 400000);

-- name: award-declaration
insert into declaration (id, number, household_id, programme_year, area_code) values (1, 'a', 1, 2018, '533422101202');
insert into award_decision (id, declaration_number, household_id, programme_year, area_code, kind)
values (1, 'a', 1, 2018, '533422101202', 'ORIGINAL');
insert into award_decision_state (decision_id, declaration_number, programme_year, area_code, kind)
values (1, 'a', 2018, '533422102202', 'ORIGINAL');

-- name: award-verified
insert into declaration (id, number, version, status) values (1, 'a', 1, 'PAID');
insert into declaration_line (id, declaration_id, version, kind, verified_fen) values (1, 1, 1, 'SALE', 90);
insert into award_decision (id, declaration_number, inputs) values
    (1, 'a', '{"sales": [{"lineId": 1, "number": "a", "fen": 100}], "labour": []}');
insert into award_decision_state (decision_id, kind, state) values (1, 'ORIGINAL', 'PAID');

-- name: register-line-decision
insert into register_roster (number, area_code) values ('R', '533422101');
insert into award_decision (id, declaration_number, household_id, area_code) values (1, 'a', 1, '533422101202');
insert into register_line (id, roster_number, decision_id, declaration_number, household_id, area_code)
values (1, 'R', 1, 'a', 2, '533422101202');

-- name: register-digest
insert into register_roster (number, version, status, digest) values ('R', 1, 'APPROVED', 'other');
insert into register_version (roster_number, version, digest, decision_ids) values ('R', 1, 'sealed', '{}');

-- name: declaration-award
insert into declaration (id, number, status) values (1, 'a', 'PAID');
insert into award_decision_state (decision_id, declaration_number, kind, state) values (1, 'a', 'ORIGINAL', 'RESERVED');

-- name: declaration-ended
insert into declaration (id, number, status) values (1, 'a', 'VERIFIED');
insert into workflow_case (case_key, process_id, ended_at) values ('a', 'subsidy-declaration', now());

-- name: declaration-checked
insert into security_role (name, level) values ('village-cadre', 'VILLAGE'), ('township-clerk', 'TOWNSHIP');
insert into declaration (id, number, status) values (1, 'a', 'PAID');
insert into workflow_step (case_key, role, person_id) values ('a', 'village-cadre', 1), ('a', 'township-clerk', 1);

-- name: declaration-household
insert into people_household (id, status, area_code) values (1, 'ACTIVE', '533422102202');
insert into declaration (id, household_id, area_code) values (1, 1, '533422101202');

-- name: register-kept-apart
insert into register_line (id, roster_number, household_id, live) values (1, 'R', 1, true);
insert into people_relation (person_id, household_id) values (7, 1);
insert into work_item (id, case_key, role, excluded) values (1, 'R', 'township-leader', array[8]);

-- name: register-two-persons
insert into payment_line (batch_no, declaration_no, status) values ('B', 'a', 'OPEN');
insert into workflow_step (id, case_key, person_id, role, decided_at)
values (1, 'a', 7, 'assigned-cadre', now() - interval '1 day'), (2, 'B', 7, 'township-clerk', now());

-- name: selfcheck-townships
insert into selfcheck_campaign (programme_year, area_code, status, issued_at) values (2018, '533422', 'ISSUED', '2018-10-15');
insert into region_area (code, valid_from) values ('533422101', '2000-01-01');

-- name: selfcheck-order
insert into selfcheck_check (case_key, filling, accepted_at) values ('a', false, now());

-- name: selfcheck-answered
insert into selfcheck_item (id, programme_year) overriding system value values (1, 2018);
insert into selfcheck_check (case_key, programme_year, accepted_at) values ('a', 2018, now());

-- name: selfcheck-rounds
insert into selfcheck_check (case_key, due_on) values ('a', '2018-11-30');
insert into selfcheck_submission (case_key, round, due_on) values ('a', 2, '2018-11-30');

-- name: selfcheck-late
insert into selfcheck_submission (case_key, round, due_on, submitted_at, workdays_late)
values ('a', 1, '2018-11-30', '2018-11-30 20:00+08', 1);

-- name: selfcheck-finding-proved
insert into selfcheck_finding (case_key, done_by, owner_id, closed_by, closed_at) values ('a', 7, 8, 9, now());

-- name: selfcheck-findings-closed
insert into selfcheck_check (case_key, accepted_at, closed_at) values ('a', now(), now());
insert into selfcheck_finding (case_key, check_key) values ('a-01', 'a');

-- name: selfcheck-cases
insert into selfcheck_check (case_key) values ('a');
insert into workflow_case (case_key, ended_at) values ('a', now());

-- name: selfcheck-parts
insert into selfcheck_check (case_key, filling) values ('t', false);
insert into selfcheck_check (case_key, part_of, filling) values ('v', 't', true);

-- name: workflow-item-tally
insert into work_item (id, area_code, step_key) values (1, '533422106001', 'check');

-- name: people-household-tally
insert into people_household_tally (place, register_year, n) values ('533422106001', 2018, 1);

-- name: declaration-season-tally
insert into declaration (id, programme_year, township, stage, household_id, submitted_at) values (1, 2018, 533422106, 1, 1, now());

-- name: disbursement-paid-tally
insert into payment_line_tally (programme_year, area_code, paid_fen) values (2018, '533422106', 1);

-- name: workflow-flow-tally
insert into work_item_came_tally (place, step_key, n) values ('533422106001', 'check', 1);
