package org.jiangbu.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jiangbu.base.Refusal;
import org.jiangbu.region.Area;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is acting now, and what they may do where. Every service asks it before it serves a person. */
@Component
public class CurrentUser {
    private final Staff staff;
    private final Clock clock;
    private final ThreadLocal<Long> actingAs = new ThreadLocal<>();

    CurrentUser(Staff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    public boolean isSignedIn() {
        return actingAs.get() != null || signedIn().isPresent();
    }

    private Optional<String> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .map(Authentication::getName)
                .filter(name -> !"anonymousUser".equals(name));
    }

    public Person person() {
        Long acting = actingAs.get();
        Optional<Person> person = acting == null ? signedIn().flatMap(staff::byUsername) : staff.find(acting);
        return person.filter(Person::active).orElseThrow(() -> new Refusal("security.signedOut"));
    }

    public long id() {
        return person().id();
    }

    /** Roles on areas that are valid today. */
    public Set<Assignment> assignments() {
        LocalDate today = LocalDate.now(clock);
        Set<Assignment> valid = new HashSet<>(staff.assignments(id()));
        valid.removeIf(one -> one.from().isAfter(today) || (one.to() != null && one.to().isBefore(today)));
        return valid;
    }

    /** Whether the person holds the role on the area or above it. */
    public boolean has(String role, String areaCode) {
        return assignments().stream()
                .anyMatch(one -> one.role().equals(role) && Area.within(areaCode, one.areaCode()));
    }

    public boolean hasRole(String role) {
        return assignments().stream().anyMatch(one -> one.role().equals(role));
    }

    /** Refuses unless the person holds one of the roles on the area. */
    public void require(String areaCode, String... anyOfRoles) {
        if (Arrays.stream(anyOfRoles).noneMatch(role -> has(role, areaCode))) {
            throw new Refusal("security.refused");
        }
    }

    /**
     * Areas in which the person holds one of the roles; without roles: areas whose households the person may read
     * (an assigned cadre reads only the own households, which the services of those add).
     */
    public List<String> scopes(String... roles) {
        Set<String> wanted = roles.length == 0 ? staff.readingRoles() : Set.of(roles);
        List<String> areas = new ArrayList<>();
        assignments().stream()
                .filter(one -> wanted.contains(one.role()))
                .map(Assignment::areaCode)
                .distinct()
                .forEach(areas::add);
        return areas;
    }

    /** Whether the person may see whole ID and account numbers of that area. */
    public boolean seesUnmasked(String areaCode) {
        return staff.unmaskedRoles().stream().anyMatch(role -> has(role, areaCode));
    }

    /** Acts as that person until the work returns; for background work, rehearsals and tests. */
    public <T> T runAs(long personId, Supplier<T> work) {
        Long before = actingAs.get();
        actingAs.set(personId);
        try {
            return work.get();
        } finally {
            if (before == null) {
                actingAs.remove();
            } else {
                actingAs.set(before);
            }
        }
    }
}
