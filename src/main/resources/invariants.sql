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
