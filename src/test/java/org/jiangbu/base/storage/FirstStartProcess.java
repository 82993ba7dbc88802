package org.jiangbu.base.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/**
 * Opens a storage in a process of its own, which {@link FirstStartTest} kills. Before the tables of one module are made
 * it says so in a file and waits for its end.
 */
final class FirstStartProcess {
    private static final String LAST = "db/migration/audit/";

    private FirstStartProcess() {}

    public static void main(String[] arguments) {
        open(Path.of(arguments[0]), new Halting(Path.of(arguments[1])));
    }

    static Storage open(Path data) {
        return open(data, new DefaultResourceLoader());
    }

    /** Loads the migrations of the modules before {@link #LAST}, and no more. */
    private static final class Halting extends DefaultResourceLoader {
        private final Path reached;

        Halting(Path reached) {
            this.reached = reached;
        }

        @Override
        public Resource getResource(String location) {
            if (location.endsWith(LAST)) {
                try {
                    Files.createFile(reached);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                while (true) {
                    LockSupport.park();
                }
            }
            return super.getResource(location);
        }
    }

    private static Storage open(Path data, ResourceLoader migrations) {
        var settings = new MapConfigurationPropertySource();
        settings.put("jiangbu.data", data.toString());
        StorageProperties properties = new Binder(settings).bindOrCreate("jiangbu", StorageProperties.class);
        return Storage.open(properties, new ModuleMigrations(migrations));
    }

    static Process start(Path data, Path reached) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FirstStartProcess.class.getName(),
                        data.toString(),
                        reached.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
