package org.jiangbu.base.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {
    @TempDir
    private Path where;

    @Test
    void aMissingFolderIsMadeForItsOwnerAlone() throws IOException {
        Path folder = where.resolve("programs");
        assertThat(PrivateFolder.isOrBecomes(folder)).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PrivateFolder.isOrBecomes(folder)).isTrue();
    }

    @Test
    void aFolderThatOthersCouldWriteToIsNotTrusted() throws IOException {
        Path folder = Files.createDirectory(where.resolve("programs"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(PrivateFolder.isOrBecomes(folder)).isFalse();
    }

    @Test
    void aLinkToSomewhereElseIsNotTrusted() throws IOException {
        Path elsewhere = Files.createDirectory(
                where.resolve("elsewhere"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path link = Files.createSymbolicLink(where.resolve("programs"), elsewhere);
        assertThat(PrivateFolder.isOrBecomes(link)).isFalse();
    }
}
