package org.jiangbu.base.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second application off the data folder; the operating system lets go of it even after a kill. */
class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    FolderLock(Path data) {
        try {
            Files.createDirectories(data);
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
