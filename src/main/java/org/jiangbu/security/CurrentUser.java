package org.jiangbu.security;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Who acts now, and what that person may do today. */
@Component
public class CurrentUser {
    public boolean isSignedIn() {
        throw new UnsupportedOperationException();
    }

    public long id() {
        throw new UnsupportedOperationException();
    }

    public Person person() {
        throw new UnsupportedOperationException();
    }

    /** Those valid today. */
    public Set<Assignment> assignments() {
        throw new UnsupportedOperationException();
    }

    /** Whether the person has the role on the area or on one that contains it. */
    public boolean has(String role, String areaCode) {
        throw new UnsupportedOperationException();
    }

    public boolean hasRole(String role) {
        throw new UnsupportedOperationException();
    }

    /** Refuses unless the person has one of the roles on the area. */
    public void require(String areaCode, String... anyOfRoles) {
        throw new UnsupportedOperationException();
    }

    /** Areas of the given roles; without a role, those of all that read households, except assigned cadres. */
    public List<String> scopes(String... roles) {
        throw new UnsupportedOperationException();
    }

    /** Acts as a person: background work, rehearsals, tests. */
    public <T> T runAs(long personId, Supplier<T> action) {
        throw new UnsupportedOperationException();
    }
}
