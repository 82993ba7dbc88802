package org.jiangbu.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.AppClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** What is remembered of a person's rights: read with one connection at a time, and never older than a change. */
class StandingsTest extends IntegrationTest {
    private static final String PASSWORD = "Good-Password-9";
    private static final String COUNTY = "533422";
    private static final LocalDate START = LocalDate.of(2018, 1, 1);

    @Autowired
    private DataSource pool;

    @Autowired
    private Staff staff;

    @Autowired
    private Absences absences;

    @Autowired
    private CurrentUser user;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AppClock clock;

    private CountedConnections connections;
    private Standings standings;
    private SignIn door;
    private Person leader;

    @BeforeEach
    void hire() {
        leader = staff.create("s-" + UUID.randomUUID().toString().substring(0, 8), "扎西", PASSWORD);
        staff.assign(leader.id(), Roles.COUNTY_LEADER, COUNTY, START, null);
        connections = new CountedConnections(pool);
        JdbcClient db = JdbcClient.create(connections);
        standings = new Standings(db); // another node: no change made through the services here reaches its memory
        door = new SignIn(db, clock, encoder, standings, new ProvenPasswords(clock), events);
    }

    @Test
    void aStandingIsReadWithOneConnectionAtATime() {
        Person absent = staff.create("s-" + UUID.randomUUID().toString().substring(0, 8), "卓玛", null);
        LocalDate today = LocalDate.now(clock);
        user.runAs(absent.id(), () -> absences.enter(absent.id(), leader.id(), today, today, Set.of(), null));
        Standings.Standing read = standings.of(leader.id()).orElseThrow();
        assertThat(read.assignments()).extracting(Assignment::role).containsExactly(Roles.COUNTY_LEADER);
        assertThat(read.absences()).extracting(Absence::personId).containsExactly(absent.id());
        assertThat(connections.mostAtOnce()).isEqualTo(1);
    }

    @Test
    void whoHoldsNothingAndWhoLeftHasAStandingWithoutRoles() {
        Person bare = staff.create("s-" + UUID.randomUUID().toString().substring(0, 8), "卓玛", null);
        assertThat(standings.of(bare.id()).orElseThrow().assignments()).isEmpty();
        staff.setActive(leader.id(), false);
        assertThat(standings.of(leader.id()).orElseThrow().assignments()).isEmpty();
        assertThat(standings.of(-1)).isEmpty();
    }

    @Test
    void aSignInTakesOneConnectionAtATimeAndFindsWhatAnotherNodeHasChanged() {
        assertThat(rolesAtSignIn()).containsExactly("ROLE_" + Roles.COUNTY_LEADER);
        staff.assign(leader.id(), Roles.ADMIN, COUNTY, START, null);
        staff.end(leader.id(), Roles.COUNTY_LEADER, COUNTY, START);
        assertThat(rolesAtSignIn()).containsExactly("ROLE_" + Roles.ADMIN);
        assertThat(standings.of(leader.id()).orElseThrow().authoritiesAt(clock.instant()))
                .extracting(Object::toString)
                .containsExactly("ROLE_" + Roles.ADMIN);
        assertThat(connections.mostAtOnce()).isEqualTo(1);
    }

    @Test
    void aSignInDropsNothingThatIsRemembered() {
        door.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(leader.username(), PASSWORD));
        int before = connections.taken();
        standings.of(leader.id());
        assertThat(connections.taken()).isEqualTo(before);
    }

    @Test
    void whatWasReadBeforeAChangeIsNotRememberedAfterIt() {
        connections.beforeNext(() -> standings.changed(leader.id()));
        standings.of(leader.id());
        int before = connections.taken();
        standings.of(leader.id());
        assertThat(connections.taken()).isGreaterThan(before);
    }

    @Test
    void aChangeThatIsUndoneLeavesTheOldRights() {
        standings.of(leader.id());
        transaction.executeWithoutResult(status -> {
            staff.assign(leader.id(), Roles.ADMIN, COUNTY, START, null);
            user.runAs(leader.id(), () -> assertThat(user.hasRole(Roles.ADMIN)).isTrue());
            status.setRollbackOnly();
        });
        user.runAs(leader.id(), () -> assertThat(user.hasRole(Roles.ADMIN)).isFalse());
    }

    private Iterable<String> rolesAtSignIn() {
        return door
                .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(leader.username(), PASSWORD))
                .getAuthorities()
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** The pool, and how many of its connections this test has taken, in all and at once. */
    private static class CountedConnections extends DelegatingDataSource {
        private final AtomicInteger held = new AtomicInteger();
        private int most;
        private int taken;
        private Runnable before = () -> {};

        CountedConnections(DataSource pool) {
            super(pool);
        }

        int mostAtOnce() {
            return most;
        }

        int taken() {
            return taken;
        }

        /** What happens while the next one is being taken. */
        void beforeNext(Runnable work) {
            before = work;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Runnable first = before;
            before = () -> {};
            first.run();
            Connection real = super.getConnection();
            taken++;
            most = Math.max(most, held.incrementAndGet());
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                        if (method.getName().equals("close")) held.decrementAndGet();
                        return method.invoke(real, args);
                    });
        }
    }
}
