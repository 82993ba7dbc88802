-- Who held which role where stays known: an assignment is ended, never deleted or rewritten.
create function security_assignment_stays() returns trigger language plpgsql as $$
begin
    raise exception 'security_assignment: ended, never deleted or rewritten'
        using errcode = 'integrity_constraint_violation';
end $$;
create trigger security_assignment_stays
    before update of id, person_id, role, area_code, valid_from or delete on security_assignment
    for each statement execute function security_assignment_stays();
