package org.jiangbu.security;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes the passwords of the tests' people as the application does, with the fewest rounds there are: the hundreds of
 * accounts that tests and demonstrations open cost minutes otherwise. {@link PasswordHashTest} holds the rounds of the
 * application.
 */
@Configuration(proxyBeanMethods = false)
class QuickPasswords {
    private static final int FEWEST_ROUNDS = 4;

    @Bean
    @Primary
    static PasswordEncoder quickPasswordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(FEWEST_ROUNDS)));
    }
}
