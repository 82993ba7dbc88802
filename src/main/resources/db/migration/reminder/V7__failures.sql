-- Why a delivery failed is kept as a kind and a detail, so that it is told in the reader's language.
update reminder_delivery set failure = case
    when failure like 'answered %' then 'ANSWERED ' || substr(failure, 10)
    when failure like 'redirected (%' then 'REDIRECTED ' || substring(failure from '\((\d+)\)')
    when failure = 'no address' then 'NO_ADDRESS'
    else 'UNREACHED ' || replace(failure, ' ', '') end
where failure is not null;
