-- Items that are open already learn which products they are about; every later one is written with them.
update work_item i set products = s.products
from (
    select d.number, array_agg(distinct l.item) as products
    from declaration d
    join declaration_line l on l.declaration_id = d.id and l.version = d.version and l.kind = 'SALE'
    group by d.number) s
where s.number = i.case_key;
