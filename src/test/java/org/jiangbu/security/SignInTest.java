package org.jiangbu.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.AppClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

class SignInTest extends IntegrationTest {

    private static final String PASSWORD = "a-good-password";

    @Autowired
    SignIn signIn;

    @Autowired
    Staff staff;

    @Autowired
    AppClock clock;

    private Authentication enter(String username, String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
    }

    @Test
    void rightPasswordLetsInWithTodaysRoles() {
        Person person = staff.create("enters", "扎西", PASSWORD);
        staff.assign(person.id(), Roles.COUNTY_LEADER, "533422", LocalDate.of(2018, 1, 1), null);
        assertThat(enter(" ENTERS ", PASSWORD).getAuthorities())
                .extracting(Object::toString)
                .containsExactly("ROLE_county-leader");
    }

    @Test
    void fiveFailuresLockForAQuarterOfAnHourWithTheSameRefusal() {
        staff.create("guessed", "扎西", PASSWORD);
        for (int i = 0; i < SignIn.FAILURES; i++) {
            assertThatThrownBy(() -> enter("guessed", "wrong-password")).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> enter("guessed", PASSWORD))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage("refused");
        clock.advanceTo(clock.instant().plus(SignIn.LOCK).plusSeconds(1));
        assertThat(enter("guessed", PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void unknownNamelessAndDepartedPeopleAreRefusedAlike() {
        staff.create("no-password", "扎西", null);
        Person departed = staff.create("departed", "扎西", PASSWORD);
        staff.setActive(departed.id(), false);
        for (String username : new String[] {"nobody-here", "no-password", "departed"}) {
            assertThatThrownBy(() -> enter(username, PASSWORD))
                    .isInstanceOf(BadCredentialsException.class)
                    .hasMessage("refused");
        }
    }
}
