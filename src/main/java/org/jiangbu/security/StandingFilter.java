package org.jiangbu.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps an open session true to the person's standing: whoever left, or has another password since, is signed out at the
 * next request, and the pages that open are those of the roles held now, not of the roles at sign-in.
 */
class StandingFilter extends OncePerRequestFilter {
    private final Standings standings;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    StandingFilter(Standings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof SignedInPerson person) {
            Optional<Standings.Standing> standing = standings
                    .of(person.id())
                    .filter(now -> now.person().active())
                    .filter(now -> now.passwordNo() == person.passwordNo());
            if (standing.isEmpty()) {
                new SecurityContextLogoutHandler().logout(request, response, signedIn);
            } else {
                renew(signedIn, standing.get().authoritiesAt(clock.instant()), request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private void renew(
            Authentication signedIn,
            List<? extends GrantedAuthority> today,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!List.copyOf(signedIn.getAuthorities()).equals(today)) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(signedIn.getPrincipal(), null, today));
            SecurityContextHolder.setContext(context);
            sessions.saveContext(context, request, response);
        }
    }
}
