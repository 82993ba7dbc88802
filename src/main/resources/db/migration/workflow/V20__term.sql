-- Periods of workdays that timers of a case wait for: from when and how long, so that they can be reckoned anew.
create table workflow_term (
    case_key text not null references workflow_case,
    fact     text not null,
    from_day date not null,
    workdays int  not null check (workdays between 1 and 1000),
    last_day date not null check (last_day > from_day),
    primary key (case_key, fact)
);
create index workflow_term_last_day on workflow_term (last_day);
comment on column workflow_term.fact is 'the fact of the case that the model''s timer names';
