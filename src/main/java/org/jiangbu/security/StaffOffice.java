package org.jiangbu.security;

import java.time.LocalDate;
import java.util.List;
import org.jiangbu.base.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an administrator keeps people and roles, and everybody the own password. */
@Service
@Transactional
public class StaffOffice {

    private final Staff staff;
    private final CurrentUser currentUser;

    StaffOffice(Staff staff, CurrentUser currentUser) {
        this.staff = staff;
        this.currentUser = currentUser;
    }

    public List<Person> people() {
        asAdministrator();
        return staff.all();
    }

    public List<Assignment> assignmentsOf(long personId) {
        asAdministrator();
        return staff.assignmentsOf(personId);
    }

    /** Takes somebody on with a first password, to be changed by the person. */
    public Person create(String username, String displayName, String password) {
        asAdministrator();
        return staff.create(username, displayName, password);
    }

    public void assign(long personId, String role, String areaCode, LocalDate from, @Nullable LocalDate to) {
        asAdministrator();
        staff.assign(personId, role, areaCode, from, to);
    }

    /** Ends a role; an administrator cannot end the own administration, so that somebody always can. */
    public void end(long personId, Assignment held, LocalDate lastDay) {
        asAdministrator();
        if (personId == currentUser.id() && held.role().equals(Roles.ADMIN)) {
            throw new Refusal("security.not-oneself");
        }
        staff.end(personId, held.role(), held.areaCode(), lastDay);
    }

    public void setActive(long personId, boolean active) {
        asAdministrator();
        if (personId == currentUser.id()) {
            throw new Refusal("security.not-oneself");
        }
        staff.setActive(personId, active);
    }

    public void setPassword(long personId, String password) {
        asAdministrator();
        staff.setPassword(personId, password);
    }

    /** Changes the own password; whoever sits at an open screen must still know the present one. */
    public void changeOwnPassword(String present, String next) {
        long id = currentUser.id();
        if (!staff.isPassword(id, present)) {
            throw new Refusal("security.password.wrong");
        }
        staff.setPassword(id, next);
    }

    private void asAdministrator() {
        currentUser.requireRole(Roles.ADMIN);
    }
}
