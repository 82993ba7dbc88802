package org.jiangbu.base.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The vault's key, 32 bytes in Base64: from the environment ({@code JIANGBU_SECRET_KEY}), which several nodes need, else a
 * file beside the data that only its owner reads. Whoever loses it loses every account number.
 */
@Component
class VaultKey {
    private static final int BYTES = 32;
    private static final String FILE = "secret.key";

    private final byte[] key;

    VaultKey(StorageProperties properties, Environment environment) {
        String given = environment.getProperty("JIANGBU_SECRET_KEY", "");
        if (!given.isBlank()) {
            this.key = decoded(given.strip());
        } else if (properties.temporary()) {
            this.key = fresh();
        } else {
            this.key = decoded(kept(properties.data().resolve(FILE)));
        }
    }

    byte[] bytes() {
        return key.clone();
    }

    private static String kept(Path file) {
        try {
            if (Files.notExists(file)) {
                write(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, Base64.getEncoder().encodeToString(fresh()));
        } catch (FileAlreadyExistsException e) {
            return; // another node was first
        }
    }

    private static byte[] fresh() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static byte[] decoded(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new IllegalStateException("JIANGBU_SECRET_KEY must be 32 bytes in Base64, as: openssl rand -base64 32");
    }
}
