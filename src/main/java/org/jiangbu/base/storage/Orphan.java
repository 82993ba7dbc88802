package org.jiangbu.base.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that outlived an application which was killed. It holds our data folder, so it must end before a new one starts;
 * it is only ended when its command line names that folder, since process numbers are used again.
 */
class Orphan {

    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;

    Orphan(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Ends the server of this folder, if one is still there, and waits until it is gone. */
    void end() {
        process().filter(this::holdsOurFolder).ifPresent(process -> {
            LOG.warn("Ending the database server that an earlier run left behind (process {})", process.pid());
            process.destroy();
            if (!gone(process, PATIENCE)) {
                process.destroyForcibly();
                gone(process, PATIENCE);
            }
        });
        removeStaleFile();
    }

    private Optional<ProcessHandle> process() {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("postmaster.pid"));
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private boolean holdsOurFolder(ProcessHandle process) {
        return !zombie(process)
                && commandLine(process)
                        .map(line -> line.contains(folder.toString()))
                        .orElse(false);
    }

    private static Optional<String> commandLine(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return Optional.of(Files.readString(proc).replace('\0', ' '));
        } catch (IOException e) {
            return process.info().commandLine();
        }
    }

    /** A dead process that nobody has buried: it holds nothing but still has a number. */
    private static boolean zombie(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).startsWith("Z");
        } catch (IOException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    private static boolean gone(ProcessHandle process, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (process.isAlive() && !zombie(process)) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                process.onExit().get(100, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                continue; // looks again whether it has become a zombie
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (java.util.concurrent.ExecutionException e) {
                return true;
            }
        }
        return true;
    }

    /** The file of a server that is no more would stop a new one when its number has gone to another process. */
    private void removeStaleFile() {
        boolean held = process().map(this::holdsOurFolder).orElse(false);
        if (!held) {
            try {
                Files.deleteIfExists(folder.resolve("postmaster.pid"));
            } catch (IOException e) {
                throw new StartRefused("The file postmaster.pid in " + folder + " cannot be removed.", e);
            }
        }
    }
}
