package org.jiangbu.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Which passwords were found right a moment ago. A program at the REST door sends its password with every call, and a slow
 * hash for each would take a tenth of a second of a processor, so that a dozen programs would leave none to the screens. Only
 * a right password is known here: whoever guesses waits for the slow hash each time. Kept are digests under a key that exists
 * in this process alone.
 */
@Component
class ProvenPasswords {
    static final Duration LASTS = Duration.ofMinutes(5);
    private static final String DIGEST = "HmacSHA256";

    private record Proof(byte[] digest, Instant until) {}

    private final Map<Long, Proof> proofs = new ConcurrentHashMap<>();
    private final SecretKeySpec key;
    private final Clock clock;

    ProvenPasswords(Clock clock) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, DIGEST);
        this.clock = clock;
    }

    /** Whether this password was found to fit this slow hash within the last five minutes. */
    boolean known(long personId, String passwordHash, String password) {
        Proof proof = proofs.get(personId);
        return proof != null
                && clock.instant().isBefore(proof.until())
                && MessageDigest.isEqual(proof.digest(), digest(passwordHash, password));
    }

    void remember(long personId, String passwordHash, String password) {
        Instant now = clock.instant();
        proofs.values().removeIf(proof -> !now.isBefore(proof.until()));
        proofs.put(personId, new Proof(digest(passwordHash, password), now.plus(LASTS)));
    }

    /** A slow hash holds no line break, so no other pair has the same text. */
    private byte[] digest(String passwordHash, String password) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            return mac.doFinal((passwordHash + "\n" + password).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
