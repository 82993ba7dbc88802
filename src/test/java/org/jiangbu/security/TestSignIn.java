package org.jiangbu.security;

import java.util.Collection;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The authentication that a sign-in would give, without a password. */
public final class TestSignIn {
    private TestSignIn() {}

    public static Authentication of(Person person, Collection<String> roles) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedInPerson(person.id(), person.username(), 0),
                null,
                roles.stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList());
    }
}
