-- What may be paid again: decisions whose newest line failed and was corrected since. A line that failed earlier and was
-- corrected then does not count any more once the payment has failed again.
drop view payment_due;
create view payment_due as
select l.*, b.programme_year, b.area_code as batch_area
from payment_line l join payment_batch b on b.no = l.batch_no
where l.requeued_at is not null and l.status in ('FAILED', 'BLOCKED')
  and not exists (select 1 from payment_line newer
      where newer.decision_id = l.decision_id and newer.id > l.id and newer.status <> 'CANCELLED');
