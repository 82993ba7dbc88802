package org.jiangbu.base.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps texts that must not lie readable in a table: encrypts them (AES-256-GCM, a new nonce each time), and makes
 * fingerprints (HMAC-SHA256) by which equal texts are found without reading them.
 */
public final class Vault {

    static final int KEY_BYTES = 32;
    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec encryptionKey;
    private final SecretKeySpec fingerprintKey;

    Vault(byte[] master) {
        if (master.length < KEY_BYTES) {
            throw new StartRefused("The secret key (JIANGBU_SECRET_KEY) needs at least 32 random bytes, in Base64.");
        }
        this.encryptionKey = new SecretKeySpec(derive(master, "encryption"), "AES");
        this.fingerprintKey = new SecretKeySpec(derive(master, "fingerprint"), "HmacSHA256");
    }

    /** The text encrypted, in Base64; different every time. */
    public String encrypt(String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] secret = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(1 + NONCE_BYTES + secret.length)
                        .put(FORMAT)
                        .put(nonce)
                        .put(secret)
                        .array());
    }

    /** The text again; fails when it was changed or encrypted with another key. */
    public String decrypt(String encrypted) {
        ByteBuffer parts = ByteBuffer.wrap(Base64.getDecoder().decode(encrypted));
        if (parts.remaining() <= NONCE_BYTES || parts.get() != FORMAT) {
            throw new IllegalArgumentException("Not a text of this vault");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] secret = new byte[parts.remaining()];
        parts.get(secret);
        return new String(run(Cipher.DECRYPT_MODE, nonce, secret), StandardCharsets.UTF_8);
    }

    /** 64 hexadecimal digits, the same for the same text. */
    public String fingerprint(String text) {
        return HexFormat.of().formatHex(mac(fingerprintKey, text));
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, encryptionKey, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(new byte[] {FORMAT});
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The vault cannot open this text; was the key exchanged?", e);
        }
    }

    /** One key for each use, so that neither tells anything about the other. */
    private static byte[] derive(byte[] master, String use) {
        return mac(new SecretKeySpec(master, "HmacSHA256"), "jiangbu " + use);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
