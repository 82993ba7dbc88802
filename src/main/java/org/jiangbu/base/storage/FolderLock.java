package org.jiangbu.base.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Keeps a second application off the data folder; the operating system lets go of it even after a kill. */
class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    FolderLock(Path data) {
        try {
            createPrivately(data);
            channel = FileChannel.open(
                    data.resolve("application.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StartRefused("The data folder " + data.toAbsolutePath() + " cannot be written.", e);
        }
        if (tryLock() == null) {
            close();
            throw new StartRefused("Another application is already using the data folder " + data.toAbsolutePath()
                    + ". Stop it first, or give this one a folder of its own with jiangbu.data.");
        }
    }

    /** Nobody else on this machine looks into a folder that we make, or exchanges the server's programs in it. */
    private static void createPrivately(Path data) throws IOException {
        if (!Files.exists(data)) {
            Files.createDirectories(data);
            if (Files.getFileStore(data).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    private @Nullable FileLock tryLock() {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
