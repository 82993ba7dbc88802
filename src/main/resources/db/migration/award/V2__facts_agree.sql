-- A decision names a version of the rules that exists, and what it decided about stays where its money is followed.
alter table award_decision add constraint award_decision_policy
    foreign key (programme_year, policy_version) references policy_version (programme_year, version);

create function award_facts_stand() returns trigger language plpgsql as $$
begin
    raise exception '%: what was decided stands, only the state of its money changes', tg_table_name
        using errcode = 'integrity_constraint_violation';
end $$;
create trigger award_decision_stands before update or delete on award_decision
    for each statement execute function award_facts_stand();
create trigger award_decision_state_stands
    before update of decision_id, declaration_number, programme_year, area_code, kind or delete on award_decision_state
    for each statement execute function award_facts_stand();
