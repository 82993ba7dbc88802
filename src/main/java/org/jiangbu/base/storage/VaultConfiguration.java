package org.jiangbu.base.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The key of the vault: from the environment ({@code JIANGBU_SECRET_KEY}, Base64 of 32 random bytes), else from the file
 * {@code vault.key} (0600) in the data folder, made at the first start. A database knows the fingerprint of its key, so that
 * a lost or exchanged key is noticed at the start and not when the first account is to be read.
 */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    private static final String PROOF = "the key of this database";

    @Bean
    Vault vault(StorageProperties properties, JdbcClient db, @Value("${JIANGBU_SECRET_KEY:}") String given) {
        boolean used = db.sql("select count(*) > 0 from base_vault")
                .query(Boolean.class)
                .single();
        Vault vault = new Vault(decode(given.isBlank() ? fromFile(properties, used) : given));
        db.sql("insert into base_vault (key_fingerprint) values (?) on conflict do nothing")
                .param(vault.fingerprint(PROOF))
                .update();
        String expected = db.sql("select key_fingerprint from base_vault")
                .query(String.class)
                .single();
        if (!expected.equals(vault.fingerprint(PROOF))) {
            throw new StartRefused("The secret key is not the one with which this database was written. Bring back the "
                    + "file vault.key of the data folder, or the value of JIANGBU_SECRET_KEY.");
        }
        return vault;
    }

    private static String fromFile(StorageProperties properties, boolean used) {
        if (properties.temporary()) {
            return standard(SecretFile.random(Vault.KEY_BYTES));
        }
        Path file = properties.data().resolve("vault.key");
        if (used && !Files.exists(file)) {
            throw new StartRefused(
                    "The file " + file.toAbsolutePath() + " with the secret key is missing. Without it the "
                            + "encrypted numbers in the database cannot be read; bring it back from the backup.");
        }
        return SecretFile.readOrCreate(file, () -> standard(SecretFile.random(Vault.KEY_BYTES)));
    }

    private static String standard(String urlSafe) {
        return Base64.getEncoder().encodeToString(Base64.getUrlDecoder().decode(urlSafe));
    }

    private static byte[] decode(String key) {
        try {
            return Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException e) {
            throw new StartRefused("The secret key (JIANGBU_SECRET_KEY) is not Base64.", e);
        }
    }
}
