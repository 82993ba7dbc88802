package org.jiangbu.security;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jiangbu.base.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person who is acting: signed in at a screen or the REST door, or the one in whose name background work runs. */
@Component
public class CurrentUser {

    private static final ThreadLocal<@Nullable Long> RUNNING_AS = new ThreadLocal<>();
    private static final ThreadLocal<@Nullable String> WITHIN = new ThreadLocal<>();

    private final Standings standings;
    private final JdbcClient db;
    private final Clock clock;

    CurrentUser(Standings standings, JdbcClient db, Clock clock) {
        this.standings = standings;
        this.db = db;
        this.clock = clock;
    }

    /** The acting person's id; refused where nobody is signed in. */
    public long id() {
        return idIfAny().orElseThrow(() -> new Refusal("security.not-signed-in"));
    }

    public boolean isSignedIn() {
        return idIfAny().isPresent();
    }

    /** The acting person's id, where somebody acts; nobody does while the application starts or seeds. */
    public Optional<Long> idIfAny() {
        Long runningAs = RUNNING_AS.get();
        if (runningAs != null) {
            return Optional.of(runningAs);
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
                ? Optional.of(person.id())
                : Optional.empty();
    }

    /** Lets the session go on in which the person has just changed the own password. */
    void keepSession() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof SignedInPerson person) {
            SignedInPerson now = new SignedInPerson(
                    person.id(),
                    person.username(),
                    standings.of(person.id()).orElseThrow().passwordNo());
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(now, null, signedIn.getAuthorities()));
        }
    }

    public Person person() {
        return standing().person();
    }

    /**
     * The roles on areas that are valid now: the person's own, and those of the people for whom the person acts in
     * everything. Who acts in chosen processes only takes over no more than these, see {@link #assignmentsIn} and {@link
     * #readingAssignments}.
     */
    public Set<Assignment> assignments() {
        return withThoseOf(this::countsNow);
    }

    /** The roles by which the person decides in that process. */
    public Set<Assignment> assignmentsIn(String processId) {
        return withThoseOf(substitution -> substitution.covers(processId));
    }

    /** The roles by which the person reads: nobody decides for another without seeing what it is about. */
    public Set<Assignment> readingAssignments() {
        return withThoseOf(substitution -> true);
    }

    private Set<Assignment> withThoseOf(Predicate<Substitution> wanted) {
        Set<Assignment> all = ownAssignments();
        substitutions().stream().filter(wanted).forEach(substitution -> all.addAll(substitution.assignments()));
        return all;
    }

    /** The person's own roles on areas that are valid now, those that are lent to the minute. */
    public Set<Assignment> ownAssignments() {
        return validNow(standing());
    }

    /** The person and those for whom the person acts in everything today. */
    public Set<Long> identities() {
        return withThem(this::countsNow);
    }

    private boolean countsNow(Substitution substitution) {
        String process = WITHIN.get();
        return process == null ? substitution.inEverything() : substitution.covers(process);
    }

    /** The person and those for whom the person acts in that process today. */
    public Set<Long> identitiesIn(String processId) {
        return withThem(substitution -> substitution.covers(processId));
    }

    /** The person and all for whom the person acts today, in whatever process; for reading only. */
    public Set<Long> readingIdentities() {
        return withThem(substitution -> true);
    }

    private Set<Long> withThem(Predicate<Substitution> wanted) {
        Set<Long> all = new LinkedHashSet<>();
        all.add(id());
        substitutions().stream().filter(wanted).forEach(substitution -> all.add(substitution.absentId()));
        return all;
    }

    /** For whom the person acts today; roles that manage or supervise the house are never passed on. */
    public List<Substitution> substitutions() {
        LocalDate today = LocalDate.now(clock);
        return standing().absences().stream()
                .filter(absence -> absence.validOn(today))
                .map(absence -> new Substitution(
                        absence.personId(),
                        absence.processIds(),
                        standings.of(absence.personId()).map(this::validNow).orElseGet(LinkedHashSet::new).stream()
                                .filter(assignment -> !Roles.PERSONAL.contains(assignment.role()))
                                .collect(Collectors.toCollection(LinkedHashSet::new))))
                .toList();
    }

    private Set<Assignment> validNow(Standings.Standing standing) {
        Instant now = clock.instant();
        return standing.assignments().stream()
                .filter(assignment -> assignment.validAt(now))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether the person holds the role on that area or on one it lies in. */
    public boolean has(String role, String areaCode) {
        return holds(assignment -> assignment.role().equals(role) && assignment.covers(areaCode));
    }

    /** Whether the person decides in that process by the role on that area. */
    public boolean hasIn(String processId, String role, String areaCode) {
        return isSignedIn()
                && assignmentsIn(processId).stream()
                        .anyMatch(assignment -> assignment.role().equals(role) && assignment.covers(areaCode));
    }

    /** Whether the person holds the role anywhere. */
    public boolean hasRole(String role) {
        return holds(assignment -> assignment.role().equals(role));
    }

    /** Refuses unless the person holds one of the roles on that area. */
    public void require(String areaCode, String... anyOfRoles) {
        if (Arrays.stream(anyOfRoles).noneMatch(role -> has(role, areaCode))) throw new Refusal("security.refused");
    }

    /** Refuses unless the person holds one of the roles on that area in one of these processes. */
    public void requireIn(Collection<String> processIds, String areaCode, String... anyOfRoles) {
        if (processIds.stream()
                .noneMatch(process -> Arrays.stream(anyOfRoles).anyMatch(role -> hasIn(process, role, areaCode)))) {
            throw new Refusal("security.refused");
        }
    }

    /** Refuses unless the person holds one of the roles somewhere. */
    public void requireRole(String... anyOfRoles) {
        if (Arrays.stream(anyOfRoles).noneMatch(this::hasRole)) {
            throw new Refusal("security.refused");
        }
    }

    /** Whether the person may read the households of that area, other than those assigned to them. */
    public boolean readsHouseholds(String areaCode) {
        return scopes().stream().anyMatch(areaCode::startsWith);
    }

    /** Whether the person may ask for whole numbers of persons and cards in that area. */
    public boolean seesUnmasked(String areaCode) {
        Set<String> roles = names("select name from security_role where unmasked");
        return holds(assignment -> roles.contains(assignment.role()) && assignment.covers(areaCode));
    }

    /** Codes of the areas on which the person holds one of the roles, none within another. */
    public List<String> scopes(String... roles) {
        return roles.length == 0 ? readingScopes() : outermost(assignments(), Set.of(roles));
    }

    /** The same where the person, or somebody for whom the person acts in one of these processes, holds one of the roles. */
    public List<String> scopesIn(Collection<String> processIds, String... roles) {
        Set<Assignment> held = processIds.stream()
                .flatMap(process -> assignmentsIn(process).stream())
                .collect(Collectors.toSet());
        return outermost(held, Set.of(roles));
    }

    /** Areas whose households the person reads; an assigned cadre reads only the assigned ones, so that role gives none. */
    private List<String> readingScopes() {
        return outermost(
                readingAssignments(),
                names("select name from security_role where reads_households and name <> '" + Roles.ASSIGNED_CADRE
                        + "'"));
    }

    /** Areas in which the person, or somebody for whom the person acts, is cadre today: there the assigned are read. */
    public List<String> servedAreas() {
        return outermost(readingAssignments(), Set.of(Roles.ASSIGNED_CADRE));
    }

    private static List<String> outermost(Set<Assignment> held, Set<String> roles) {
        Set<String> codes = held.stream()
                .filter(assignment -> roles.contains(assignment.role()))
                .map(Assignment::areaCode)
                .collect(Collectors.toCollection(TreeSet::new));
        return codes.stream()
                .filter(code -> codes.stream().noneMatch(other -> !other.equals(code) && code.startsWith(other)))
                .toList();
    }

    /** Does the work in the name of that person: background work, rehearsals, tests. */
    public <T> T runAs(long personId, Supplier<T> work) {
        return during(RUNNING_AS, personId, work);
    }

    /** Does the work in the name of that person. */
    public void runAs(long personId, Runnable work) {
        runAs(personId, () -> {
            work.run();
            return true;
        });
    }

    /**
     * Does work that belongs to an item of that process. Whoever acts for another in that process alone has the other's rights
     * meanwhile.
     */
    public <T> T within(String processId, Supplier<T> work) {
        return during(WITHIN, processId, work);
    }

    private static <V, T> T during(ThreadLocal<@Nullable V> slot, V value, Supplier<T> work) {
        V before = slot.get();
        slot.set(value);
        try {
            return work.get();
        } finally {
            if (before == null) {
                slot.remove();
            } else {
                slot.set(before);
            }
        }
    }

    /** The same work for later in the transaction, within the process in which the person works now. */
    public <T> Consumer<T> later(Consumer<T> work) {
        String process = WITHIN.get();
        return process == null
                ? work
                : given -> within(process, () -> {
                    work.accept(given);
                    return true;
                });
    }

    private boolean holds(Predicate<Assignment> wanted) {
        return isSignedIn() && assignments().stream().anyMatch(wanted);
    }

    private Standings.Standing standing() {
        return standings.of(id()).orElseThrow(() -> new Refusal("security.not-signed-in"));
    }

    private Set<String> names(String sql) {
        return Set.copyOf(db.sql(sql).query(String.class).list());
    }
}
