package org.jiangbu.workflow.wall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What hostile models go for: a port of this machine, a file to be made, and the marks that stand for it in the corpus. */
final class Bait implements AutoCloseable {
    /** The process that others try to take over. */
    static final String VICTIM = "victim";

    /** As many as make the parser call itself until the stack is exhausted. */
    private static final int DEEP = 20_000;

    private final Path file;
    private final ServerSocket door;

    Bait(Path folder) throws IOException {
        this.file = folder.resolve("made-by-a-model");
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread porter = new Thread(this::watch, "bait");
        porter.setDaemon(true);
        porter.start();
    }

    private void watch() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                Canary.sing("a connection was opened");
                caller.getOutputStream().write("HTTP/1.0 404 Not Found\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                if (!door.isClosed()) throw new UncheckedIOException(e);
            }
        }
    }

    String lay(String text) {
        return text.replace("@class@", HostileArtifact.class.getName())
                .replace("@form@", HostileForm.class.getName())
                .replace("@touch@", "${canary.touch()}")
                .replace("@yes@", "${canary.yes()}")
                .replace("@bean@", "${hostileArtifact}")
                .replace("@port@", String.valueOf(door.getLocalPort()))
                .replace("@file@", file.toString())
                .replace("@brackets@", "(".repeat(DEEP) + "1" + ")".repeat(DEEP))
                .replace("@nested@", "<camunda:x>".repeat(DEEP) + "</camunda:x>".repeat(DEEP));
    }

    /** Looks for traces that no code of ours could tell of. */
    void inspect() {
        if (Files.exists(file)) {
            Canary.sing("a command of the operating system ran");
        }
    }

    void clear() throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
