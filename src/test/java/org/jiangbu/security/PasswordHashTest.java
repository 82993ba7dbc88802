package org.jiangbu.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What protects the passwords of people whose database is stolen; other tests hash with fewer rounds. */
class PasswordHashTest {
    private final PasswordEncoder application = SecurityConfiguration.passwordEncoder();

    @Test
    void aPasswordIsKeptAsASaltedHashOfAThousandRounds() {
        String hash = application.encode("Deqin-2018");
        assertThat(hash).startsWith("{bcrypt}$2a$10$").isNotEqualTo(application.encode("Deqin-2018"));
        assertThat(application.matches("Deqin-2018", hash)).isTrue();
        assertThat(application.matches("Deqin-2019", hash)).isFalse();
    }
}
