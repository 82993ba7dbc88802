package org.jiangbu.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Lets people in who know their password. After five failures in a row an account is locked for a quarter of an hour; every
 * refusal looks the same and takes the same time, so that nobody learns which accounts exist.
 */
@Component
class SignIn implements AuthenticationProvider {

    static final int FAILURES = 5;
    static final Duration LOCK = Duration.ofMinutes(15);
    private static final int LONGEST_PASSWORD = 200;

    private record Account(
            long id,
            String username,
            @Nullable String passwordHash,
            int passwordNo,
            boolean active,
            boolean failures,
            @Nullable OffsetDateTime lockedUntil) {

        String hash() {
            return Objects.requireNonNull(passwordHash);
        }

        boolean lockedAt(Instant now) {
            return lockedUntil != null && lockedUntil.toInstant().isAfter(now);
        }
    }

    private final JdbcClient db;
    private final Clock clock;
    private final PasswordEncoder encoder;
    private final Standings standings;
    private final ProvenPasswords proven;
    private final ApplicationEventPublisher events;
    private final String nobodysHash;

    SignIn(
            JdbcClient db,
            Clock clock,
            PasswordEncoder encoder,
            Standings standings,
            ProvenPasswords proven,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.encoder = encoder;
        this.standings = standings;
        this.proven = proven;
        this.events = events;
        this.nobodysHash = encoder.encode("nobody");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = String.valueOf(attempt.getCredentials());
        Instant now = clock.instant();
        Optional<Account> account = find(attempt.getName());
        Optional<Account> open = account.filter(a -> a.active() && a.passwordHash() != null && !a.lockedAt(now));
        boolean right =
                open.filter(a -> proven.known(a.id(), a.hash(), password)).isPresent() || fits(password, account);
        Account known = open.orElseThrow(() -> new BadCredentialsException("refused"));
        if (!right) {
            countFailure(known, now);
            throw new BadCredentialsException("refused");
        }
        if (known.failures()) {
            forgiveFailures(known);
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedInPerson(known.id(), known.username(), known.passwordNo()), null, authorities(known.id()));
    }

    /** Takes its time whether there is such an account or not, whether it is locked or not. */
    private boolean fits(String password, Optional<Account> account) {
        String hash = account.map(Account::passwordHash).orElse(nobodysHash);
        boolean right = password.length() <= LONGEST_PASSWORD && encoder.matches(password, hash);
        if (right) account.ifPresent(known -> proven.remember(known.id(), hash, password));
        return right;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** One statement, so that simultaneous guesses are all counted; older failures than a lock lasts are forgotten. */
    private void countFailure(Account account, Instant now) {
        int failures = db.sql(
                        """
                update security_person
                set failed_sign_ins = case when last_failure_at > :forget then failed_sign_ins % :limit else 0 end + 1,
                    last_failure_at = :now,
                    locked_until = case when last_failure_at > :forget and failed_sign_ins % :limit + 1 >= :limit
                                        then cast(:until as timestamptz) else locked_until end
                where id = :id returning failed_sign_ins""")
                .param("forget", utc(now.minus(LOCK)))
                .param("limit", FAILURES)
                .param("now", utc(now))
                .param("until", utc(now.plus(LOCK)))
                .param("id", account.id())
                .query(Integer.class)
                .single();
        String action = failures >= FAILURES ? "sign-in-locked" : "sign-in-failed";
        events.publishEvent(new StaffChanged(action, account.username(), null, Map.of()));
    }

    private void forgiveFailures(Account account) {
        db.sql(
                        """
                update security_person set failed_sign_ins = 0, last_failure_at = null, locked_until = null
                where id = ? and (failed_sign_ins > 0 or locked_until is not null)""")
                .param(account.id())
                .update();
    }

    /** The journal remembers who opened a session; a caller of the REST door signs in with every request. */
    @EventListener
    void on(InteractiveAuthenticationSuccessEvent opened) {
        if (opened.getAuthentication().getPrincipal() instanceof SignedInPerson person) {
            events.publishEvent(
                    new StaffChanged("signed-in", person.username(), null, Map.of("personId", person.id())));
        }
    }

    /** The roles as they are now; nothing that is remembered is dropped, since the REST door comes here with every call. */
    private List<SimpleGrantedAuthority> authorities(long personId) {
        return standings.renewed(personId).orElseThrow().authoritiesAt(clock.instant());
    }

    private Optional<Account> find(String username) {
        if (username.indexOf('\0') >= 0) {
            return Optional.empty(); // no database text can hold it
        }
        return db.sql(
                        """
                        select id, username, password_hash, password_no, active, locked_until,
                            failed_sign_ins > 0 or locked_until is not null as failures
                        from security_person where username = ?
                        """)
                .param(username.strip().toLowerCase(Locale.ROOT))
                .query((row, n) -> new Account(
                        row.getLong("id"),
                        row.getString("username"),
                        row.getString("password_hash"),
                        row.getInt("password_no"),
                        row.getBoolean("active"),
                        row.getBoolean("failures"),
                        row.getObject("locked_until", OffsetDateTime.class)))
                .optional();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
