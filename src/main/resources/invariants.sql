-- What must always hold. Each block is one query that returns no row while all is well; it names ids and counts only,
-- never persons. A block begins with: -- name: <id> | <sentence in Chinese> | <sentence in English>

-- name: background-counts | 后台任务的计数与其条目一致 | The counts of a background run equal its rows
select r.id
from background_run r
left join (
    select run_id, count(*) filter (where status = 'DONE') as done, count(*) filter (where status = 'FAILED') as failed
    from background_item group by run_id) i on i.run_id = r.id
where r.done <> coalesce(i.done, 0) or r.failed <> coalesce(i.failed, 0)

-- name: background-ended | 已完成的后台任务没有未处理条目 | A finished background run has no open row
select r.id
from background_run r
where r.status = 'DONE'
  and exists (select from background_item i where i.run_id = r.id and i.status = 'OPEN')

-- name: workflow-case-open | 未办结的事项有且只有一个运行中的流程实例 | An open case has exactly one live process instance
select c.case_key
from workflow_case c
left join act_ru_execution e on e.id_ = c.instance_id and e.parent_id_ is null
where (c.ended_at is null) <> (e.id_ is not null)

-- name: workflow-instance-known | 每个运行中的流程实例都对应一个事项 | Every live process instance belongs to a case
select e.id_
from act_ru_execution e
left join workflow_case c on c.instance_id = e.id_ and c.ended_at is null
where e.parent_id_ is null and c.case_key is null

-- name: workflow-inbox | 待办与流程引擎的在办任务一致 | The inbox equals the engine's open tasks
select coalesce(i.task_id, t.id_) as task
from work_item i
full join act_ru_task t on t.id_ = i.task_id
where i.task_id is null or t.id_ is null
    or i.step_key <> t.task_def_key_ or i.definition_id <> t.proc_def_id_ or i.instance_id <> t.proc_inst_id_

-- name: workflow-item-tally | 待办累计数与待办逐件清点一致 | The tally of items equals the items counted one by one
select area_code, role, step_key
from (
    select area_code, role, process_id, definition_id, step_key, assignee_id, excluded, due_on, n from work_item_tally
    union all
    select area_code, role, process_id, definition_id, step_key, assignee_id, excluded, due_on, -1 from work_item) both_sides
group by area_code, role, process_id, definition_id, step_key, assignee_id, excluded, due_on
having sum(n) <> 0

-- name: workflow-flow-tally | 办理进度累计数与逐件清点一致 | The tallies of comings and decisions equal the steps and items counted one by one
select what, place, step_key, day
from (
    select process_id, what, place, step_key, person_id, outcome, day, n from workflow_step_tally
    union all
    select c.process_id, flow.what, flow.place, s.step_key, flow.person_id, flow.outcome, flow.day, -1
    from workflow_step s join workflow_case c on c.case_key = s.case_key
    cross join lateral (values
        ('DONE', left(s.area_code, 12), s.person_id, null, (s.decided_at at time zone 'Asia/Shanghai')::date),
        ('CAME', left(s.area_code, 12), s.person_id, null, (s.opened_at at time zone 'Asia/Shanghai')::date),
        ('OUTCOME', left(s.area_code, 9), null, s.outcome, (s.decided_at at time zone 'Asia/Shanghai')::date))
        as flow (what, place, person_id, outcome, day)
    where flow.day is not null
    union all
    select process_id, 'OPEN', place, step_key, assignee_id, null, day, n from work_item_came_tally
    union all
    select process_id, 'OPEN', left(area_code, 12), step_key, assignee_id, null,
        (created_at at time zone 'Asia/Shanghai')::date, -1
    from work_item) both_sides
group by process_id, what, place, step_key, person_id, outcome, day
having sum(n) <> 0

-- name: workflow-role | 同一模型同一环节的待办由同一角色办理 | The items of one step of one model are for one role
select definition_id, step_key from work_item where seat_id is null
group by definition_id, step_key having min(role) <> max(role)
union
select i.definition_id, i.step_key
from work_item i
join workflow_case c on c.definition_id = i.definition_id
join workflow_step s on s.case_key = c.case_key and s.step_key = i.step_key
where s.role <> i.role and i.seat_id is null and s.seat_id is null
union
select i.definition_id, i.step_key from work_item i join workflow_seat s on s.id = i.seat_id where s.role <> i.role

-- name: workflow-holder | 待办的持有人与最近一次签收、分派、转办一致 | Who holds an item is who it was last passed to
select i.id
from work_item i
left join (select distinct on (item_id) item_id, to_person from workflow_hand
           where kind not in ('SEAT_ADDED', 'SEAT_REMOVED', 'SEAT_PASSED') order by item_id, id desc) h
    on h.item_id = i.id
where h.item_id is not null and i.assignee_id is distinct from h.to_person
    or not i.pooled and i.assignee_id is null

-- name: workflow-kept-apart | 待办不在须回避的人员手中 | No item lies with somebody who is kept from it
select id from work_item where assignee_id = any(excluded)

-- name: workflow-step-once | 每项任务只办理一次，办结的任务不再出现在待办中 | A decided task is decided once and no longer open
select s.task_id from workflow_step s join work_item i using (task_id) where s.seat_id is null
union all
select task_id from workflow_step where seat_id is null group by task_id having count(*) > 1

-- name: workflow-seat-once | 会签人各办理一次，已办理的不再有待办 | Each decider of a step decides once, and then has no item of it
select s.task_id
from workflow_step s
where s.seat_id is not null and not exists (select 1 from workflow_take_back b where b.step_id = s.id)
group by s.task_id, s.person_id having count(*) > 1
union all
select i.task_id
from work_item i join workflow_step s on s.seat_id = i.seat_id
where not exists (select 1 from workflow_take_back b where b.step_id = s.id)
union all
select i.task_id from work_item i join workflow_seat t on t.id = i.seat_id
where t.removed_at is not null or t.task_id <> i.task_id

-- name: workflow-duties | 同一事项中一人只承担一种职责 | One person stands on one duty of a case only
select case_key, person_id from workflow_step group by case_key, person_id having count(distinct duty) > 1

-- name: workflow-take-back | 撤回的办理意见，其后至撤回时无人办理 | Nobody had acted on a decision that was taken back
select b.step_id
from workflow_take_back b
join workflow_step s on s.id = b.step_id
join workflow_step n on n.case_key = s.case_key and n.id > s.id and n.decided_at < b.at and n.task_id is distinct from s.task_id
where not exists (select 1 from workflow_take_back nb where nb.step_id = n.id and nb.at < b.at)
union all
select b.step_id from workflow_take_back b join workflow_step s on s.id = b.step_id
where s.person_id <> b.person_id or b.at < s.decided_at

-- name: workflow-model-files | 已发布的流程文件与发布时一致，一个不少 | The files of the published flows are those that were published, and none is gone
select b.deployment_id_ || ' ' || b.name_
from act_ge_bytearray b
left join workflow_model_file f on f.deployment_id = b.deployment_id_ and f.name = b.name_
where b.deployment_id_ is not null and encode(sha256(b.bytes_), 'hex') is distinct from f.sha256
union all
select r.process_id || ' ' || r.version
from workflow_release r
left join act_re_procdef d on d.id_ = r.definition_id
left join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
where b.id_ is null

-- name: workflow-area | 待办的地区与事项的地区一致 | A work item lies in the area of its case
select i.id from work_item i join workflow_case c using (case_key)
where i.area_code <> c.area_code and i.area_code not like c.area_code || '%'

-- name: policy-versions | 每个年度的政策版本连续且从1开始 | The versions of a year's policy are numbered from 1 without a gap
select p.year
from policy_programme p
left join policy_version v on v.programme_year = p.year
group by p.year
having count(v.version) = 0 or max(v.version) <> count(v.version)

-- name: policy-prices | 目录中的每个品种都有计量单位 | Every product of the catalogue has a unit it is sold in
select p.code
from policy_product p
where not exists (select from policy_price r where r.product_code = p.code)
-- name: disbursement-paid-once | 一项奖补最多兑付一次 | One decision is on its way or paid at most once
select l.decision_id
from payment_line l
where l.status in ('OPEN', 'NOTHING_DUE', 'PAID')
group by l.decision_id
having count(*) > 1

-- name: disbursement-ledger | 资金账户等于其明细账之和 | A fund's account is the sum of its ledger
select a.fund_id
from fund_account a
left join fund_entry e on e.fund_id = a.fund_id
group by a.fund_id
having a.arrived_fen <> coalesce(sum(e.arrived_fen), 0)
    or a.allocated_fen <> coalesce(sum(e.allocated_fen), 0)
    or a.reserved_fen <> coalesce(sum(e.reserved_fen), 0)
    or a.paid_fen <> coalesce(sum(e.paid_fen), 0)
    or a.held_fen <> coalesce(sum(e.held_fen), 0)

-- name: disbursement-within-arrived | 预留、待重付和兑付不超过到位，下达不超过到位 | Nothing is reserved, held, paid or allocated beyond what arrived
select a.fund_id
from fund_account a
where not (a.reserved_fen + a.held_fen + a.paid_fen between 0 and a.arrived_fen and a.allocated_fen between 0 and a.arrived_fen)

-- name: disbursement-held | 未付成奖补的资金保留至重付，不得他用 | Money of lines that were not paid is held until it is paid again
with open_failed as (
    select distinct on (l.decision_id) l.decision_id, l.industry_fen, l.labour_fen, b.programme_year
    from payment_line l join payment_batch b on b.no = l.batch_no
    where l.status in ('FAILED', 'BLOCKED')
      and not exists (select from payment_line p join payment_batch o on o.no = p.batch_no
          where p.decision_id = l.decision_id
            and (p.status = 'PAID' or (p.status = 'OPEN' and o.status not in ('OPENED', 'SHORT'))))
    order by l.decision_id),
due as (
    select p.fund_id, sum(case p.fund_use when 'INDUSTRY' then f.industry_fen else f.labour_fen end) as fen
    from open_failed f join fund_programme p on p.programme_year = f.programme_year
    group by p.fund_id)
select a.fund_id
from fund_account a left join due d on d.fund_id = a.fund_id
where a.held_fen <> coalesce(d.fen, 0)

-- name: disbursement-balance | 结余等于可用加已预留未下达 | What is arrived and not allocated is available, or reserved and not allocated yet
select a.fund_id
from fund_account a
left join (
    select e.fund_id, sum(e.reserved_fen) as fen
    from fund_entry e join payment_batch b on b.no = e.batch_no
    where b.roster_number is not null and b.status = 'RESERVED'
      and not exists (select from fund_entry x where x.batch_no = b.no and x.kind = 'ALLOCATION')
    group by e.fund_id) r on r.fund_id = a.fund_id
where a.reserved_fen + a.held_fen + a.paid_fen - a.allocated_fen <> coalesce(r.fen, 0)

-- name: register-kept-apart | 有回避关系的人员不能办理列有该户的花名册和兑付批次 | Nobody may decide an open roster or batch with a household that the person is related to
with listed as (
    select roster_number as case_key, household_id from register_line where live
    union select batch_no, household_id from payment_line where status <> 'CANCELLED')
select i.id
from work_item i join listed using (case_key)
join people_relation r on r.household_id = listed.household_id and r.removed_at is null
where not (i.excluded @> array[r.person_id])

-- name: register-two-persons | 花名册和兑付批次的办理人未以其他岗位办理过其中的申报 | Nobody decides a roster or batch after acting in another role on a declaration in it
with listed as (
    select roster_number as case_key, declaration_number as part from register_line where live
    union select batch_no, declaration_no from payment_line where status <> 'CANCELLED')
select distinct s.id
from workflow_step s join listed using (case_key)
join workflow_step d on d.case_key = listed.part and d.person_id = s.person_id and d.role <> s.role
    and d.decided_at < s.decided_at
where s.seat_id is null

-- name: disbursement-two-persons | 编制与复核发放不是同一人 | Whoever prepared a batch did not release it
select b.no
from payment_batch b
where (b.released_by is not null and (b.prepared_by is null or b.prepared_by = b.released_by))
   or (b.status in ('RELEASED', 'EXPORTED', 'RESULT_RECEIVED', 'BOOKED', 'RECEIPTED', 'ARCHIVED') and b.released_by is null)

-- name: disbursement-batch-paid | 批次兑付额等于已付明细之和 | What a batch paid from funds is the sum of its paid lines
select b.no
from payment_batch b
left join (select batch_no, sum(paid_fen) as paid, sum(reserved_fen) as reserved from fund_entry group by batch_no) e
    on e.batch_no = b.no
left join (
    select batch_no, sum(industry_fen + labour_fen) filter (where status = 'PAID') as paid,
        sum(industry_fen + labour_fen) filter (where status = 'OPEN') as open
    from payment_line group by batch_no) l on l.batch_no = b.no
where coalesce(e.paid, 0) <> coalesce(l.paid, 0)
   or coalesce(e.reserved, 0) <> case when b.status in ('OPENED', 'SHORT', 'CANCELLED') then 0 else coalesce(l.open, 0) end

-- name: disbursement-allocated | 下达金额与花名册批次合计分文不差 | A roster's allocation is the sum of its batch to the fen
select b.no
from payment_batch b
left join (select batch_no, sum(allocated_fen) as allocated from fund_entry group by batch_no) e on e.batch_no = b.no
left join (select batch_no, sum(industry_fen + labour_fen) as total from payment_line group by batch_no) l
    on l.batch_no = b.no
where b.roster_number is not null
  and b.status in ('PREPARED', 'RELEASED', 'EXPORTED', 'RESULT_RECEIVED', 'BOOKED', 'RECEIPTED', 'ARCHIVED')
  and coalesce(e.allocated, 0) <> coalesce(l.total, 0)

-- name: disbursement-bank-file | 代发文件的笔数和金额等于其明细 | A bank file counts and sums its lines
select f.batch_no
from payment_file f
left join (
    select batch_no, count(*) as lines, sum(industry_fen + labour_fen) as total
    from payment_line where status in ('OPEN', 'PAID', 'FAILED') group by batch_no) l on l.batch_no = f.batch_no
where f.line_count <> coalesce(l.lines, 0) or f.sum_fen <> coalesce(l.total, 0)

-- name: disbursement-result | 已兑付的明细都有银行成功回盘 | Every paid line has the bank's word for it
select l.id
from payment_line l
left join payment_result r on r.line_id = l.id
where (l.status = 'PAID' and r.paid is not true) or (l.status = 'FAILED' and r.paid is not false)

-- name: disbursement-decision-state | 奖补决定的兑付状态与兑付明细一致 | A decision is paid exactly when a line of it is settled
select s.decision_id
from award_decision_state s
left join payment_line l on l.decision_id = s.decision_id and l.status in ('OPEN', 'NOTHING_DUE', 'PAID')
left join payment_batch b on b.no = l.batch_no
where exists (select from payment_line known where known.decision_id = s.decision_id)
  and (s.state = 'PAID') <> (coalesce(l.status, '') = 'PAID'
        or (coalesce(l.status, '') = 'NOTHING_DUE' and b.status in ('BOOKED', 'RECEIPTED', 'ARCHIVED')))

-- name: disbursement-line-decision | 兑付明细的申报、农户、地区和金额与其奖补决定一致 | A payment line names the declaration, household, area and amounts of its decision
select l.id
from payment_line l left join award_decision d on d.id = l.decision_id
where d.id is null
   or (l.declaration_no, l.household_id, l.area_code) is distinct from (d.declaration_number, d.household_id, d.area_code)
   or (l.industry_fen, l.labour_fen) is distinct from
      (case when d.industry_fen + d.labour_fen > 0 then d.industry_fen else 0 end,
       case when d.industry_fen + d.labour_fen > 0 then d.labour_fen else 0 end)

-- name: disbursement-roster-approved | 兑付批次只对应县级已批准的花名册 | A batch pays an approved roster only
select b.no
from payment_batch b left join register_roster r on r.number = b.roster_number
where b.roster_number is not null and coalesce(r.status, '') <> 'APPROVED'

-- name: disbursement-payee | 已兑付明细的收款账户属于该户 | A paid line was paid into an account of its household
select l.id
from payment_line l
where l.status = 'PAID'
  and (l.payee is null
       or not exists (select from people_account a
                      where a.household_id = l.household_id and a.fingerprint = l.account_fingerprint))

-- name: security-assignment-area | 每项任职的区域均存在 | Every role is held on an area that exists
select a.id from security_assignment a left join region_area r on r.code = a.area_code where r.code is null;

-- name: secondment-assignment | 抽调支援与其任职一致：同人、同岗位、同地点、同起止 | A secondment and its role agree: person, role, place and span; no role is lent without one
select coalesce('JD-' || s.id, 'assignment ' || a.id)
from (select * from security_assignment where from_at is not null) a
full join secondment s on s.assignment_id = a.id
where s.id is null or a.id is null
   or (a.person_id, a.role, a.area_code) is distinct from (s.person_id, s.role, s.place_code)
   or a.from_at <> s.from_at
   or a.until_at <> greatest(s.from_at, least(s.until_at, coalesce(s.ended_at, s.until_at)));

-- name: audit-time | 日志时间不晚于当前时间 | No entry of the journal lies in the future
select id from audit_entry
where at > now() + coalesce((select offset_millis from base_clock), 0) * interval '1 millisecond' + interval '1 minute';

-- name: award-entitlement | 每户每年有效测算之和等于应享奖补 | The live decisions of a household-year add up to its entitlement
select d.household_id, d.programme_year
from award_decision d join award_decision_state s on s.decision_id = d.id
where s.state <> 'SUPERSEDED'
group by d.household_id, d.programme_year
having sum(d.industry_fen + d.labour_fen)
    <> (array_agg(d.entitled_industry_fen + d.entitled_labour_fen order by d.seq desc))[1]

-- name: award-within-cap | 每户年度预留与兑付之和不超过限额 | What is reserved and paid of a household-year is within its caps
select y.holder_id
from award_household_year y
where y.industry_reserved_fen + y.industry_paid_fen > y.industry_cap_fen
   or y.labour_reserved_fen + y.labour_paid_fen > coalesce(y.labour_cap_fen, 2 * y.joint_cap_fen, 10000000000000)
   or y.industry_reserved_fen + y.industry_paid_fen + y.labour_reserved_fen + y.labour_paid_fen
        not between 0 and coalesce(y.joint_cap_fen, 20000000000000)

-- name: award-bases | 测算基数等于所存核实各行之和，应享奖补不超过限额 | A decision's bases are the sums of the verified lines it stored, its awards within the caps
select d.id
from award_decision d
join award_household_year y on y.holder_id = d.holder_id and y.programme_year = d.programme_year
where d.entitled_industry_fen > y.industry_cap_fen
   or d.entitled_labour_fen > coalesce(y.labour_cap_fen, d.entitled_labour_fen)
   or d.entitled_industry_fen + d.entitled_labour_fen
        > coalesce(y.joint_cap_fen, d.entitled_industry_fen + d.entitled_labour_fen)
   or d.sales_base_fen <> (select coalesce(sum((l ->> 'fen')::bigint), 0) from jsonb_array_elements(d.inputs -> 'sales') l)
   or d.labour_base_fen <> (select coalesce(sum((l ->> 'fen')::bigint), 0) from jsonb_array_elements(d.inputs -> 'labour') l)

-- name: award-recomputable | 按所存核实数和政策版本重新测算，分文不差 | Every award follows to the fen from the stored lines by the rates and caps of its policy version
-- Of households that share a cap with one they split from, and of a joint cap that is shared out, only Java knows the order.
select d.id
from award_decision d
join policy_version p on p.programme_year = d.programme_year and p.version = d.policy_version
cross join lateral (
    select p.terms -> 'award' ->> 'rounding' as rounding, p.terms -> 'award' ->> 'capScope' as scope,
        (p.terms -> 'award' ->> 'industryRate')::numeric as industry_rate,
        (p.terms -> 'award' ->> 'labourRate')::numeric as labour_rate,
        (p.terms -> 'award' ->> 'householdCap')::numeric as cap,
        (p.terms -> 'award' ->> 'labourCap')::numeric as labour_cap) t
cross join lateral (
    select
        case t.rounding
            when 'PER_LINE' then (select coalesce(sum(round(t.industry_rate * (l ->> 'fen')::numeric)), 0)
                                  from jsonb_array_elements(d.inputs -> 'sales') l)
            when 'FLOOR_YUAN' then floor(t.industry_rate * d.sales_base_fen / 100) * 100
            else round(t.industry_rate * d.sales_base_fen) end as industry,
        case t.rounding
            when 'PER_LINE' then (select coalesce(sum(round(t.labour_rate * (l ->> 'fen')::numeric)), 0)
                                  from jsonb_array_elements(d.inputs -> 'labour') l)
            when 'FLOOR_YUAN' then floor(t.labour_rate * d.labour_base_fen / 100) * 100
            else round(t.labour_rate * d.labour_base_fen) end as labour) u
where not (t.scope = 'JOINT' and p.terms -> 'award' ->> 'capOrder' <> 'INDUSTRY_FIRST')
  and not exists (select from award_decision o
                  where o.holder_id = d.holder_id and o.programme_year = d.programme_year
                    and o.household_id <> d.household_id)
  and (d.entitled_industry_fen <> least(u.industry, t.cap)
       or d.entitled_labour_fen <> case t.scope
            when 'JOINT' then least(u.labour, t.cap - least(u.industry, t.cap))
            when 'SEPARATE' then least(u.labour, t.labour_cap)
            else u.labour end)

-- name: award-booked | 户年度台账等于各笔测算的预留与兑付之和 | A household-year's reserved and paid amounts equal those of its decisions
select y.holder_id, y.programme_year
from award_household_year y
left join award_decision d
    on d.holder_id = y.holder_id and d.programme_year = y.programme_year and d.industry_fen + d.labour_fen > 0
left join award_decision_state s on s.decision_id = d.id
group by y.holder_id, y.programme_year
having y.industry_reserved_fen <> coalesce(sum(d.industry_fen) filter (where s.state = 'RESERVED'), 0)
    or y.labour_reserved_fen <> coalesce(sum(d.labour_fen) filter (where s.state = 'RESERVED'), 0)
    or y.industry_paid_fen <> coalesce(sum(d.industry_fen) filter (where s.state = 'PAID'), 0)
    or y.labour_paid_fen <> coalesce(sum(d.labour_fen) filter (where s.state = 'PAID'), 0)

-- name: award-state | 每笔测算有且只有一个状态 | Every decision has exactly one state
select d.id from award_decision d left join award_decision_state s on s.decision_id = d.id where s.decision_id is null

-- name: award-caps | 户年度限额等于政策版本的规定 | The caps of a household-year are those of its policy version
select y.holder_id, y.programme_year
from award_household_year y
where not exists (
    select from policy_version p
    cross join lateral (select p.terms -> 'award' as award) t
    where p.programme_year = y.programme_year
      and p.version >= coalesce((select max(d.policy_version) from award_decision d
                                 where d.holder_id = y.holder_id and d.programme_year = y.programme_year), 1)
      and y.industry_cap_fen = (t.award ->> 'householdCap')::bigint
      and y.labour_cap_fen is not distinct from (t.award ->> 'labourCap')::bigint
      and y.joint_cap_fen is not distinct from
          case t.award ->> 'capScope' when 'JOINT' then (t.award ->> 'householdCap')::bigint end)

-- name: award-declaration | 奖补决定及其状态的农户、年度、地区与申报一致 | A decision and its state name the household, year and area of their declaration
select d.id
from award_decision d
left join award_decision_state s on s.decision_id = d.id
left join declaration c on c.number = d.declaration_number
where (d.household_id, d.programme_year, d.area_code) is distinct from (c.household_id, c.programme_year, c.area_code)
   or (s.declaration_number, s.programme_year, s.area_code, s.kind)
        is distinct from (d.declaration_number, d.programme_year, d.area_code, d.kind)

-- name: award-verified | 现行奖补决定的基数等于申报的核实数 | A live decision stands on what was verified of its declaration
-- Line by line, while the declaration counts; one that went back to its check is decided anew.
with standing as (
    select d.id, d.inputs, c.id as declaration_id, c.version, c.number
    from award_decision_state s
    join award_decision d on d.id = s.decision_id
    join declaration c on c.number = d.declaration_number
    where s.kind = 'ORIGINAL' and s.state <> 'SUPERSEDED' and c.status in ('VERIFIED', 'REGISTERED', 'PAID')),
stored as (
    select i.id, k.kind, (l ->> 'lineId')::bigint as line_id, (l ->> 'fen')::bigint as fen
    from standing i
    cross join lateral (values ('SALE', i.inputs -> 'sales'), ('LABOUR', i.inputs -> 'labour')) k (kind, lines)
    cross join lateral jsonb_array_elements(k.lines) l
    where l ->> 'number' = i.number),
verified as (
    select i.id, l.kind, l.id as line_id, l.verified_fen as fen
    from standing i join declaration_line l on l.declaration_id = i.declaration_id and l.version = i.version)
select distinct id
from stored full join verified using (id, kind, line_id)
where coalesce(stored.fen, 0) <> coalesce(verified.fen, 0)

-- name: verification-not-above | 核实数不高于申报数 | Verified is never above declared
select id from declaration_line where verified_fen > amount_fen or verified_quantity > quantity

-- name: verification-cuts-descend | 每次核减都从上一环节的数开始 | Every cut starts at or below the value that the cut before left
select c.id
from verification_cut c
join lateral (select b.fen_after from verification_cut b
              where b.line_id = c.line_id and b.id < c.id
                and not exists (select 1 from verification_cut_lifted l where l.cut_id = b.id and l.at <= c.at)
              order by b.id desc limit 1) b on true
where c.fen_before > b.fen_after

-- name: verification-objection-noticed | 异议针对公示名单上的农户 | An objection is against a household that its notice named
select o.id
from verification_objection o
where not exists (select 1 from verification_notice_line l
                  where l.notice_id = o.notice_id and l.declaration_number = o.declaration_number)

-- name: verification-objection-pending | 未裁定的异议所属申报仍在办理 | An open objection's declaration is still on its way
select o.id
from verification_objection o
join declaration d on d.number = o.declaration_number
where o.closed_at is null and d.status <> 'SUBMITTED'

-- name: register-line-state | 在册的测算处于已造册、兑付中或已兑付状态 | A live register line's decision is registered, reserved or paid, and the other way round
select s.decision_id
from award_decision_state s
left join register_line l on l.decision_id = s.decision_id and l.live
where (l.id is not null) <> (s.state in ('REGISTERED', 'RESERVED', 'PAID'))

-- name: register-line-amount | 花名册金额等于测算金额 | A register line carries the amount of its decision
select l.id
from register_line l join award_decision d on d.id = l.decision_id
where l.live
  and (l.industry_fen <> case when d.industry_fen + d.labour_fen > 0 then d.industry_fen else 0 end
       or l.labour_fen <> case when d.industry_fen + d.labour_fen > 0 then d.labour_fen else 0 end)

-- name: register-line-decision | 花名册各行的申报、农户和地区与其奖补决定一致 | A register line names the declaration, household and area of its decision
select l.id
from register_line l left join award_decision d on d.id = l.decision_id
where (l.declaration_number, l.household_id, l.area_code)
    is distinct from (d.declaration_number, d.household_id, d.area_code)
   or l.area_code not like (select r.area_code from register_roster r where r.number = l.roster_number) || '%'

-- name: register-sum | 锁定的花名册合计与各行之和一致 | A locked roster's sum equals its lines to the fen
select r.number
from register_roster r
join register_version v on v.roster_number = r.number and v.version = r.version
where r.status <> 'OPEN'
  and v.industry_fen + v.labour_fen <> (select coalesce(sum(l.industry_fen + l.labour_fen), 0)
                                        from register_line l where l.roster_number = r.number and l.live)

-- name: register-digest | 锁定的花名册与其版本的校验码和名单一致 | A locked roster carries the digest and the decisions of its version
select r.number
from register_roster r
left join register_version v on v.roster_number = r.number and v.version = r.version
where r.status <> 'OPEN'
  and (r.digest is distinct from v.digest
       or v.decision_ids is distinct from
          (select coalesce(array_agg(l.decision_id order by l.decision_id), '{}')
           from register_line l where l.roster_number = r.number and l.live))

-- name: intake-declared | 导入行所记的申报均存在 | Every declaration that an imported row names exists
select r.import_id, r.seq
from intake_row r
left join declaration d on d.number = r.declaration_no
where r.declaration_no is not null and d.id is null


-- name: declaration-totals | 申报合计等于现行各行之和，核实合计等于各行核实数之和 | A declaration's totals equal the sums of its current lines
select d.id
from declaration d
left join declaration_line l on l.declaration_id = d.id and l.version = d.version
group by d.id
having d.sales_fen <> coalesce(sum(l.amount_fen) filter (where l.kind = 'SALE'), 0)
    or d.labour_fen <> coalesce(sum(l.amount_fen) filter (where l.kind = 'LABOUR'), 0)
    or d.verified_sales_fen <> coalesce(sum(l.verified_fen) filter (where l.kind = 'SALE'), 0)
    or d.verified_labour_fen <> coalesce(sum(l.verified_fen) filter (where l.kind = 'LABOUR'), 0)

-- name: declaration-case | 每份已提交的申报都有一个事项，草稿没有 | Every submitted declaration has a case, a draft has none
select d.id
from declaration d
left join workflow_case c on c.case_key = d.number and c.process_id = 'subsidy-declaration'
where (d.submitted_at is not null) <> (c.case_key is not null)

-- name: declaration-award | 申报状态与其奖补决定的状态一致 | A declaration's status follows from where the money of its decision stands
-- Decided, on an approved register, paid; what went back to its check holds its decision, what ended without has none.
select c.id
from declaration c
left join award_decision_state s
    on s.declaration_number = c.number and s.kind = 'ORIGINAL' and s.state <> 'SUPERSEDED'
left join register_line l on l.decision_id = s.decision_id and l.live
left join register_roster r on r.number = l.roster_number
where coalesce(not case c.status
    when 'VERIFIED' then s.state = 'OPEN' or s.state = 'REGISTERED' and coalesce(r.status, 'OPEN') <> 'APPROVED'
    when 'REGISTERED' then s.state in ('REGISTERED', 'RESERVED') and r.status = 'APPROVED'
    when 'PAID' then s.state = 'PAID' and r.status = 'APPROVED'
    when 'SUBMITTED' then coalesce(s.state, 'HELD') = 'HELD'
    when 'RETURNED' then coalesce(s.state, 'HELD') = 'HELD'
    else s.state is null end, true)

-- name: declaration-ended | 已办结的申报已兑付、不予奖补、撤回或失效 | A declaration whose case ended is paid, rejected, withdrawn or lapsed
select d.id
from declaration d
join workflow_case c on c.case_key = d.number and c.process_id = 'subsidy-declaration'
where c.ended_at is not null and d.status not in ('PAID', 'REJECTED', 'WITHDRAWN', 'LAPSED')

-- name: declaration-checked | 已兑付的申报经过村、乡镇不同人员的核实 | A paid declaration was checked in its village and in its township by different persons
select d.id
from declaration d
where d.status = 'PAID'
  and not exists (
    select from workflow_step v join security_role vr on vr.name = v.role and vr.level in ('VILLAGE', 'GROUP')
    join workflow_step t on t.case_key = v.case_key and t.person_id <> v.person_id
    join security_role tr on tr.name = t.role and tr.level = 'TOWNSHIP'
    where v.case_key = d.number
      and not exists (select 1 from workflow_take_back b where b.step_id in (v.id, t.id)))

-- name: declaration-area | 申报的地区与其编号一致 | A declaration lies in the village that its number names
select d.id
from declaration d
where d.number not like d.programme_year || '-' || left(d.area_code, 9) || '-' || substr(d.area_code, 10, 3) || '-%'

-- name: declaration-household | 申报的地区与该户的地区一致 | A declaration lies where its household lives
select d.id
from declaration d left join people_household h on h.id = d.household_id
where h.id is null or h.status = 'ACTIVE' and h.area_code <> d.area_code

-- name: declaration-worker | 务工人员是该户成员 | Whoever worked is of the household that declares it
select l.id
from declaration_line l
join declaration d on d.id = l.declaration_id
join people_member m on m.id = l.worker_id
where m.household_id <> d.household_id

-- name: declaration-products | 待办的品种与申报的品种一致 | A work item is about the products that its declaration sells
select i.id
from work_item i
join declaration d on d.number = i.case_key
cross join lateral (
    select coalesce(array_agg(l.item), '{}') as sold from declaration_line l
    where l.declaration_id = d.id and l.version = d.version and l.kind = 'SALE') s
where not (i.products @> s.sold and s.sold @> i.products)

-- name: declaration-kept-apart | 有回避关系的人员不能办理该户的在办事项 | Nobody may decide an open item of a household that the person is related to
-- Entering and correcting is no decision.
select i.id
from work_item i
join declaration d on d.number = i.case_key
join people_relation r on r.household_id = d.household_id and r.removed_at is null
where i.role <> 'entry-clerk' and not (i.excluded @> array[r.person_id])

-- name: people-head | 每户有且只有一个户主 | Every household has exactly one householder
select h.id
from people_household h
where (select count(*) from people_member m where m.household_id = h.id and m.relation = 'head') <> 1

-- name: people-two-households | 一个人不在两户 | Nobody belongs to two households
select min(m.id)
from people_member m
where m.id_no is not null and m.moved_out_on is null
group by m.id_no
having count(distinct m.household_id) > 1

-- name: people-account | 一个账号只属于一户 | An account belongs to one household
select min(a.id)
from people_account a
where a.closed_at is null
group by a.fingerprint
having count(distinct a.household_id) > 1

-- name: selfcheck-townships | 自检自查下发后，每个乡镇有且只有一份 | Every township of an issued self-check has exactly one
select c.programme_year, a.code
from selfcheck_campaign c
join region_area a on length(a.code) = 9 and a.code like c.area_code || '%'
    and a.valid_from <= c.issued_at::date and (a.valid_to is null or a.valid_to >= c.issued_at::date)
where c.status = 'ISSUED'
  and (select count(*) from selfcheck_check k where k.programme_year = c.programme_year and k.area_code = a.code) <> 1

-- name: selfcheck-order | 自检自查先上报后审核，先审核后办结 | A self-check is handed in before it is accepted, and accepted before it is closed
select k.case_key
from selfcheck_check k
where k.part_of is null
  and (k.closed_at is not null and k.accepted_at is null or k.closed_at < k.accepted_at
    or k.accepted_at is not null and (k.filling or not exists (
        select from selfcheck_submission s where s.case_key = k.case_key and s.submitted_at <= k.accepted_at)))

-- name: selfcheck-answered | 通过审核的自检自查逐项都已填报 | Every item of an accepted self-check is answered
select k.case_key, i.id
from selfcheck_check k
join selfcheck_item i on i.programme_year = k.programme_year
where k.accepted_at is not null
  and not exists (select from selfcheck_answer a where a.case_key = k.case_key and a.item_id = i.id)

-- name: selfcheck-rounds | 自检自查的各次上报依次留存，时限与下发的一致 | What was handed in is kept round by round, with the day that was issued
select s.case_key
from selfcheck_submission s
join selfcheck_check k using (case_key)
group by s.case_key
having max(s.round) <> count(*) or bool_or(s.due_on <> k.due_on)
union
select later.case_key
from selfcheck_submission later
join selfcheck_submission s on s.case_key = later.case_key and s.round < later.round and s.submitted_at > later.submitted_at

-- name: selfcheck-late | 逾期天数与上报时间相符，逾期的均已登记 | The workdays late fit the time of handing in, and who was late is noted
select s.case_key
from selfcheck_submission s
cross join lateral (select (s.submitted_at at time zone 'Asia/Shanghai')::date - s.due_on as days) d
where s.workdays_late > greatest(d.days, 0)
   or d.days > 10 and s.workdays_late = 0 -- no holiday is longer
   or s.round = 1 and s.workdays_late > 0
      and length(s.case_key) = length('ZC-2018-533422206')
      and not exists (select from selfcheck_overdue o where o.case_key = s.case_key and o.due_on = s.due_on)

-- name: selfcheck-finding-proved | 销号须有整改佐证，且由整改人、责任人以外的人员办理 | A finding is closed with evidence, by nobody who answers for it or put it right
select f.case_key
from selfcheck_finding f
where f.closed_at is not null
  and (f.done_by is null or f.closed_by in (f.done_by, f.owner_id) or not exists (
    select from selfcheck_evidence e
    where e.finding_key = f.case_key and e.uploaded_at <= f.closed_at
      and not exists (select from selfcheck_evidence_removal r where r.evidence_id = e.id)))

-- name: selfcheck-findings-closed | 办结的自检自查没有未销号的问题，未通过审核的没有立账 | A closed self-check has no open finding, one that is not accepted has none at all
select f.case_key
from selfcheck_finding f
join selfcheck_check k on k.case_key = f.check_key
where k.closed_at is not null and f.closed_at is null or k.accepted_at is null

-- name: selfcheck-cases | 自检自查和问题未办结的，流程都在运行 | The case of a self-check or finding runs exactly as long as it is not closed
select k.case_key
from selfcheck_check k
left join workflow_case c on c.case_key = k.case_key
where k.part_of is null and (c.case_key is null or (k.closed_at is null) <> (c.ended_at is null))
union all
select f.case_key
from selfcheck_finding f
left join workflow_case c on c.case_key = f.case_key
where c.case_key is null or (f.closed_at is null) <> (c.ended_at is null)

-- name: selfcheck-parts | 乡镇上报后没有正在填报的村 | Once a township has handed in, no village of it is filling in
select v.case_key
from selfcheck_check v
join selfcheck_check t on t.case_key = v.part_of
where v.filling and not t.filling

-- name: people-household-tally | 在册户数与逐户清点一致 | The tally of the register equals the households counted one by one
select place, register_year, exit_year
from (
    select place, register_year, exit_year, n from people_household_tally
    union all
    select left(area_code, 12), register_year, exit_year, -1 from people_household where status = 'ACTIVE') both_sides
group by place, register_year, exit_year
having sum(n) <> 0

-- name: declaration-season-tally | 申报进度累计数与逐户清点一致 | The tally of the season equals the households counted one by one
with household as (
    select programme_year, township, household_id, max(stage) as stage,
        (min(submitted_at) at time zone 'Asia/Shanghai')::date as declared_on,
        (min(coalesce(verified_at, submitted_at)) filter (where stage >= 2) at time zone 'Asia/Shanghai')::date as verified_on,
        (min(coalesce(paid_at, verified_at, submitted_at)) filter (where stage = 4)
            at time zone 'Asia/Shanghai')::date as paid_on,
        coalesce(sum(verified_sales_fen + verified_labour_fen) filter (where stage >= 2), 0) as fen
    from declaration where submitted_at is not null
    group by programme_year, township, household_id)
select programme_year, township, what, day
from (
    select programme_year, township, what, day, households, verified_fen from declaration_season_tally
    union all select programme_year, township, 'DECLARED', declared_on, -1, 0 from household
    union all select programme_year, township, 'VERIFIED', verified_on, -1, -fen from household where stage >= 2
    union all select programme_year, township, 'REGISTERED', null, -1, 0 from household where stage >= 3
    union all select programme_year, township, 'PAID', paid_on, -1, 0 from household where stage = 4
    union all select programme_year, township, 'ENDED', null, -1, 0 from household where stage = 0) both_sides
group by programme_year, township, what, day
having sum(households) <> 0 or sum(verified_fen) <> 0

-- name: disbursement-paid-tally | 已兑付累计金额与逐笔清点一致 | The tally of what is paid equals the lines added up one by one
select programme_year, area_code
from (
    select programme_year, area_code, paid_fen from payment_line_tally
    union all
    select b.programme_year, b.area_code, -(l.industry_fen + l.labour_fen)
    from payment_line l join payment_batch b on b.no = l.batch_no where l.status = 'PAID') both_sides
group by programme_year, area_code
having sum(paid_fen) <> 0
