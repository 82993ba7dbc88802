package org.jiangbu.security;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import java.time.LocalDate;
import java.util.UUID;
import org.jiangbu.ViewTest;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.ui.NewPasswordView;
import org.jiangbu.security.ui.StaffView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** What somebody else chose is no password to work with; a lock can be seen and ended. */
class FirstPasswordTest extends ViewTest {
    private static final String GIVEN = "Given-2018-word";

    @Autowired
    private StaffOffice office;

    @Autowired
    private Staff staff;

    @Autowired
    private CurrentUser user;

    @Autowired
    private SignIn door;

    @Autowired
    private JdbcClient db;

    private Person admin() {
        return signInAs(Roles.ADMIN, "533422");
    }

    private Person taken() {
        Person admin = admin();
        String name = "first-" + UUID.randomUUID().toString().substring(0, 8);
        Person person = user.runAs(admin.id(), () -> office.create(name, "新来的人", GIVEN));
        staff.assign(person.id(), Roles.TOWNSHIP_CLERK, "533422101", LocalDate.of(2017, 1, 1), null);
        return person;
    }

    @Test
    void whoWasGivenAPasswordChangesItBeforeAnythingElse() {
        Person person = taken();
        signIn(person.username());
        assertThat(open("inbox")).isInstanceOf(NewPasswordView.class);
        PasswordField[] fields = _find(PasswordField.class).toArray(PasswordField[]::new);
        _setValue(fields[0], GIVEN);
        _setValue(fields[1], "My-own-2019-word");
        _setValue(fields[2], "My-own-2018-word");
        _click(_get(Button.class, spec -> spec.withText("修改密码")));
        assertThat(office.mustChangePassword()).isTrue();
        _setValue(fields[2], "My-own-2019-word");
        _click(_get(Button.class, spec -> spec.withText("修改密码")));
        assertThat(office.mustChangePassword()).isFalse();
        assertThat(open("inbox")).isNotInstanceOf(NewPasswordView.class);
    }

    @Test
    void theGivenPasswordIsNotTakenAsTheNewOne() {
        Person person = taken();
        assertThatThrownBy(() -> user.runAs(person.id(), () -> {
                    office.changeOwnPassword(GIVEN, GIVEN);
                    return null;
                }))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("security.password.same"));
        assertThat(user.runAs(person.id(), office::mustChangePassword)).isTrue();
    }

    @Test
    void theAdministratorSeesALockAndEndsIt() {
        Person person = taken();
        for (int i = 0; i < SignIn.FAILURES; i++) {
            assertThatThrownBy(() -> attempt(person, "wrong-password")).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> attempt(person, GIVEN)).isInstanceOf(BadCredentialsException.class);
        Person admin = admin();
        open(StaffView.class);
        assertThat(user.runAs(admin.id(), office::signInStates).get(person.id()).lockedUntil())
                .isNotNull();
        user.runAs(admin.id(), () -> {
            office.unlock(person);
            return null;
        });
        assertThat(attempt(person, GIVEN)).isNotNull();
        assertThat(db.sql("select count(*) from audit_entry where action = 'person-unlocked' and subject = ?")
                        .param(person.username())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void onlyAdministratorsSeeAndEndLocks() {
        Person person = taken();
        assertThatThrownBy(() -> user.runAs(person.id(), office::signInStates)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> user.runAs(person.id(), () -> {
                    office.unlock(person);
                    return null;
                }))
                .isInstanceOf(Refusal.class);
    }

    private Object attempt(Person person, String password) {
        return door.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(person.username(), password));
    }
}
