package org.jiangbu.base.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** A folder that only the user of the application can enter (0700); what lies in it is run or trusted. */
final class PrivateFolder {
    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rwx------");

    private PrivateFolder() {}

    /** Makes the folder where it is missing; false if there is one already that others own or could have written to. */
    static boolean isOrBecomes(Path folder) throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(folder);
            return true;
        }
        try {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OURS_ALONE));
            return true;
        } catch (FileAlreadyExistsException there) {
            PosixFileAttributes found =
                    Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isDirectory()
                    && found.owner()
                            .equals(self(Objects.requireNonNull(
                                    folder.toAbsolutePath().getParent())))
                    && OURS_ALONE.containsAll(found.permissions());
        }
    }

    /** Who owns a file that this process makes. */
    private static Object self(Path where) throws IOException {
        Path probe = Files.createTempFile(where, "owner", "");
        try {
            return Files.getOwner(probe);
        } finally {
            Files.delete(probe);
        }
    }
}
