package org.jiangbu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts the application for a browser and ends it afterwards; what it says goes into a log file. */
final class RunningApplication implements AutoCloseable {
    private static final String FRONT_END = "META-INF/VAADIN/webapp/index.html";
    private static final long MINUTES_TO_START = 5;

    private final Process process;
    private final CompletableFuture<String> address = new CompletableFuture<>();

    /** @param season what is played in it, {@link ServedApplication#EMPTY} or {@link ServedApplication#HALF} */
    RunningApplication(String season, Path log) throws IOException {
        assertThat(getClass().getClassLoader().getResource(FRONT_END))
                .as(
                        "the front end, which a browser needs and this build left out: run ./mvnw verify without -Dvaadin.skip")
                .isNotNull();
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ServedApplication.class.getName(),
                        season)
                .redirectErrorStream(true)
                .start();
        Thread listener = new Thread(() -> listen(log), "journey-application");
        listener.setDaemon(true);
        listener.start();
    }

    /** Where it can be reached, once it can. */
    String address() throws Exception {
        try {
            return address.get(MINUTES_TO_START, TimeUnit.MINUTES);
        } catch (TimeoutException e) {
            throw new IllegalStateException("The application was not ready within minutes; see its log", e);
        }
    }

    private void listen(Path log) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                Writer kept = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                kept.write(line + System.lineSeparator());
                kept.flush();
                if (line.startsWith(ServedApplication.READY)) {
                    address.complete("http://localhost:" + line.substring(ServedApplication.READY.length()));
                }
            }
            address.completeExceptionally(new IllegalStateException("The application ended; see " + log));
        } catch (IOException e) {
            address.completeExceptionally(new UncheckedIOException(e));
        }
    }

    /** Asks it to end, which throws its database away, and makes it end if it does not. */
    @Override
    public void close() throws Exception {
        process.getOutputStream().close();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
    }
}
