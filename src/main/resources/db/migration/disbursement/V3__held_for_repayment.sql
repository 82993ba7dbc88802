-- Money of a line that was not paid (returned by the bank, or held back because of its account) belongs to its household
-- until it is paid again: it is neither reserved for a batch nor free for another one (F19, H30).
alter table fund_account
    add column held_fen bigint not null default 0,
    add constraint fund_account_held_arrived check (reserved_fen + held_fen between 0 and arrived_fen),
    add constraint fund_account_committed_arrived check (reserved_fen + held_fen + paid_fen between 0 and arrived_fen);

alter table fund_entry add column held_fen bigint not null default 0;

-- What failed before this rule was set free; it is held from now on.
with failed as (
    select distinct on (l.decision_id) l.decision_id, l.batch_no, l.industry_fen, l.labour_fen
    from payment_line l
    where l.status in ('FAILED', 'BLOCKED')
      and not exists (select from payment_line p join payment_batch o on o.no = p.batch_no
          where p.decision_id = l.decision_id
            and (p.status = 'PAID' or (p.status = 'OPEN' and o.status not in ('OPENED', 'SHORT'))))
    order by l.decision_id, l.id desc),
parts as (
    select p.fund_id, b.no, b.area_code, b.allocation_no, b.allocation_date,
        coalesce(b.released_by, b.prepared_by, b.opened_by) as person_id,
        sum(case p.fund_use when 'INDUSTRY' then f.industry_fen else f.labour_fen end) as fen
    from failed f
    join payment_batch b on b.no = f.batch_no
    join fund_programme p on p.programme_year = b.programme_year
    group by p.fund_id, b.no),
held as (
    insert into fund_entry (fund_id, kind, held_fen, area_code, batch_no, document_no, document_date, person_id, at)
    select fund_id, 'RETURN', fen, area_code, no, allocation_no, allocation_date, person_id, now() from parts where fen <> 0
    returning fund_id, held_fen)
update fund_account a set held_fen = h.fen
from (select fund_id, sum(held_fen) as fen from held group by fund_id) h where h.fund_id = a.fund_id;
