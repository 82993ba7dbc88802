package org.jiangbu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application as it is delivered, in a process of its own, ready to answer when this is made. */
final class PackagedApplication implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final int port = freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;

    PackagedApplication(Path folder, String... settings) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.add("--jiangbu.data=" + folder.resolve("data"));
        arguments.add("--server.port=" + port);
        process = start(folder, arguments);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            assertThat(process.isAlive()).as("the application runs").isTrue();
            assertThat(System.nanoTime()).as("it is ready in time").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Runs the packaged application with these arguments; what it says goes into a file. */
    static Process start(Path folder, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-jar");
        command.add(Path.of("target", "jiangbu.jar").toAbsolutePath().toString());
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("log.txt").toFile()))
                .start();
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private boolean ready() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(at("/login")).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
