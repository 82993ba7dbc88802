package org.jiangbu.base.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class VaultTest {

    private final Vault vault = new Vault(new byte[Vault.KEY_BYTES]);

    @Test
    void textComesBackAndLooksDifferentEveryTime() {
        String one = vault.encrypt("账号 6231902336995937572");
        assertThat(vault.decrypt(one)).isEqualTo("账号 6231902336995937572");
        assertThat(vault.encrypt("账号 6231902336995937572")).isNotEqualTo(one);
    }

    @Test
    void changedTextIsNotOpened() {
        byte[] secret = Base64.getDecoder().decode(vault.encrypt("1234"));
        secret[secret.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.decrypt(Base64.getEncoder().encodeToString(secret)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.decrypt("AAAA")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equalTextsHaveEqualFingerprints() {
        assertThat(vault.fingerprint("1"))
                .hasSize(64)
                .isEqualTo(vault.fingerprint("1"))
                .isNotEqualTo(vault.fingerprint("2"));
    }

    @Test
    void shortKeyIsRefused() {
        assertThatThrownBy(() -> new Vault(new byte[16])).isInstanceOf(StartRefused.class);
    }
}
