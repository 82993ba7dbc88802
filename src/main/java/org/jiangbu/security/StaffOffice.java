package org.jiangbu.security;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an administrator keeps people and roles, and everybody the own password. */
@Service
@Transactional
public class StaffOffice {

    private final Staff staff;
    private final SignInStates states;
    private final MailAddresses mails;
    private final CurrentUser currentUser;

    StaffOffice(Staff staff, SignInStates states, MailAddresses mails, CurrentUser currentUser) {
        this.staff = staff;
        this.states = states;
        this.mails = mails;
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
        Person person = staff.create(username, displayName, password);
        states.markFirstPassword(person.id(), true);
        return person;
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
        states.markFirstPassword(personId, personId != currentUser.id());
    }

    /** By person id who is locked out now or still has a password that an administrator gave; others are left out. */
    public Map<Long, SignInState> signInStates() {
        asAdministrator();
        return states.remarkable();
    }

    /** Lets somebody try again before the lock ends by itself. */
    public void unlock(Person person) {
        asAdministrator();
        states.unlock(person);
    }

    /** Where the person is told of reminders by mail. */
    public Optional<String> mailOf(long personId) {
        asAdministrator();
        return mails.of(personId);
    }

    /** Enters that address, or takes it out where nothing is written. */
    public void setMail(Person person, String mail) {
        asAdministrator();
        mails.set(person, mail);
    }

    /** Whether the current person has to change a password that somebody else gave. */
    @ForEverybody("about the own password")
    @Transactional(readOnly = true)
    public boolean mustChangePassword() {
        return currentUser.idIfAny().map(states::firstPassword).orElse(false);
    }

    /**
     * Changes the own password; whoever sits at an open screen must still know the present one. Every other session of the
     * person ends.
     */
    @ForEverybody("the own password, which must be known")
    public void changeOwnPassword(String present, String next) {
        long id = currentUser.id();
        if (!staff.isPassword(id, present)) {
            throw new Refusal("security.password.wrong");
        }
        if (present.equals(next)) {
            throw new Refusal("security.password.same");
        }
        staff.setPassword(id, next);
        states.markFirstPassword(id, false);
        currentUser.keepSession();
    }

    private void asAdministrator() {
        currentUser.requireRole(Roles.ADMIN);
    }
}
