package org.jiangbu.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jiangbu.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What holds of a session at the screens from the sign-in on. */
class SessionTest extends IntegrationTest {
    private static final String PASSWORD = "Good-Password-9";
    private static final String COUNTY = "533422";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Staff staff;

    @Autowired
    private StaffOffice office;

    @Autowired
    private Standings standings;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private MockMvc web;
    private Person leader;

    @BeforeEach
    void hire() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        leader = staff.create("s-" + UUID.randomUUID().toString().substring(0, 8), "扎西", PASSWORD);
        staff.assign(leader.id(), Roles.COUNTY_LEADER, COUNTY, LocalDate.of(2018, 1, 1), null);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void sessionGetsANewNumberAtSignInAndTheJournalRemembersIt() throws Exception {
        MockHttpSession before = new MockHttpSession();
        String number = before.getId();
        String after = web.perform(post("/login")
                        .session(before)
                        .with(csrf())
                        .param("username", leader.username())
                        .param("password", PASSWORD))
                .andReturn()
                .getRequest()
                .getSession()
                .getId();
        assertThat(after).isNotEqualTo(number);
        assertThat(db.sql("select count(*) from audit_entry where action = 'signed-in' and subject = ?")
                        .param(leader.username())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void passwordsAreKeptAsSlowHashesOnly() {
        assertThat(db.sql("select password_hash from security_person where id = ?")
                        .param(leader.id())
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}")
                .doesNotContain(PASSWORD);
    }

    @Test
    void pagesSayWhatTheyMayLoadAndThatNobodyFramesThem() throws Exception {
        web.perform(get("/files/evidence/1").secure(true))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("Content-Security-Policy", containsString("object-src 'none'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Strict-Transport-Security", containsString("max-age")));
    }

    @Test
    void openSessionFollowsTheRolesOfToday() throws Exception {
        staff.assign(leader.id(), Roles.ADMIN, COUNTY, LocalDate.now(clock), null);
        staff.end(leader.id(), Roles.COUNTY_LEADER, COUNTY, LocalDate.now(clock).minusDays(1));
        request(new MockHttpServletRequest());
        assertThat(SecurityContextHolder.getContext().getAuthentication().getAuthorities())
                .extracting(Object::toString)
                .containsExactly("ROLE_admin");
    }

    @Test
    void whoLeftIsSignedOutAtTheNextRequest() throws Exception {
        staff.setActive(leader.id(), false);
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpSession session = new MockHttpSession();
        request.setSession(session);
        request(request);
        assertThat(session.isInvalid()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void aNewPasswordEndsTheSessionsThatTheOldOneOpenedButNotTheOneInWhichItWasChanged() throws Exception {
        Authentication here = TestSignIn.of(leader, Set.of(Roles.COUNTY_LEADER));
        SecurityContextHolder.getContext().setAuthentication(here);
        office.changeOwnPassword(PASSWORD, "Better-Password-8");
        Authentication kept = SecurityContextHolder.getContext().getAuthentication();
        assertThat(signedInAfterRequest(kept)).isTrue();
        assertThat(signedInAfterRequest(here)).isFalse();
    }

    private boolean signedInAfterRequest(Authentication session) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(session);
        new StandingFilter(standings, clock)
                .doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), new MockFilterChain());
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    private void request(MockHttpServletRequest request) throws Exception {
        Authentication signedIn = TestSignIn.of(leader, Set.of(Roles.COUNTY_LEADER));
        SecurityContextHolder.getContext().setAuthentication(signedIn);
        new StandingFilter(standings, clock).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
