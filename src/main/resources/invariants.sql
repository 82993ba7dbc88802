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

-- name: workflow-step-once | 每项任务只办理一次，办结的任务不再出现在待办中 | A decided task is decided once and no longer open
select s.task_id from workflow_step s join work_item i using (task_id)
union all
select task_id from workflow_step group by task_id having count(*) > 1

-- name: workflow-duties | 同一事项中一人只承担一种职责 | One person stands on one duty of a case only
select case_key, person_id from workflow_step group by case_key, person_id having count(distinct duty) > 1

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
