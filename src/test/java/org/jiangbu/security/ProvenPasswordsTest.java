package org.jiangbu.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.AppClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The slow hash is for guesses: who has just shown the right password is let in without it, and nobody else. */
class ProvenPasswordsTest extends IntegrationTest {
    private static final String PASSWORD = "Good-Password-9";
    private static final String WRONG = "Wrong-Password-9";

    @Autowired
    private JdbcClient db;

    @Autowired
    private AppClock clock;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private Standings standings;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Staff staff;

    private final AtomicInteger hashed = new AtomicInteger();
    private SignIn door;
    private Person person;

    @BeforeEach
    void openADoorThatCounts() {
        PasswordEncoder counting = new PasswordEncoder() {
            @Override
            public String encode(CharSequence password) {
                return encoder.encode(password);
            }

            @Override
            public boolean matches(CharSequence password, String hash) {
                hashed.incrementAndGet();
                return encoder.matches(password, hash);
            }
        };
        door = new SignIn(db, clock, counting, standings, new ProvenPasswords(clock), events);
        person = staff.create("v-" + UUID.randomUUID().toString().substring(0, 8), "扎西", PASSWORD);
    }

    @Test
    void theRightPasswordIsHashedOnceInFiveMinutes() {
        for (int i = 0; i < 20; i++) enter(PASSWORD);
        assertThat(hashed).hasValue(1);
        clock.advanceTo(clock.instant().plus(ProvenPasswords.LASTS).plusSeconds(1));
        enter(PASSWORD);
        assertThat(hashed).hasValue(2);
    }

    @Test
    void everyWrongOneIsHashedAndStillLocksTheAccount() {
        enter(PASSWORD);
        for (int i = 0; i < SignIn.FAILURES; i++) refuse(WRONG);
        assertThat(hashed).hasValue(1 + SignIn.FAILURES);
        refuse(PASSWORD);
        assertThat(hashed).as("as slowly as any other refusal").hasValue(2 + SignIn.FAILURES);
    }

    @Test
    void aNewPasswordEndsWhatTheOldOneProved() {
        enter(PASSWORD);
        staff.setPassword(person.id(), "Better-Password-8");
        refuse(PASSWORD);
        enter("Better-Password-8");
        enter("Better-Password-8");
        assertThat(hashed).hasValue(3);
    }

    @Test
    void whoLeftIsRefusedThoughThePasswordWasProved() {
        enter(PASSWORD);
        staff.setActive(person.id(), false);
        refuse(PASSWORD);
        assertThat(hashed).hasValue(2);
    }

    @Test
    void theProofOfOneIsNoneForAnother() {
        enter(PASSWORD);
        Person other = staff.create("v-" + UUID.randomUUID().toString().substring(0, 8), "卓玛", WRONG);
        assertThatThrownBy(() -> attempt(other, PASSWORD)).isInstanceOf(BadCredentialsException.class);
        assertThat(hashed).hasValue(2);
    }

    private void enter(String password) {
        attempt(person, password);
    }

    private void refuse(String password) {
        assertThatThrownBy(() -> attempt(person, password)).isInstanceOf(BadCredentialsException.class);
    }

    private void attempt(Person who, String password) {
        door.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(who.username(), password));
    }
}
