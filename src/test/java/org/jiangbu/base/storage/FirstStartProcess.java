package org.jiangbu.base.storage;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.DefaultResourceLoader;

/** Opens a storage in a process of its own, which {@link FirstStartTest} kills. */
final class FirstStartProcess {
    private FirstStartProcess() {}

    public static void main(String[] arguments) {
        open(Path.of(arguments[0])).close();
    }

    static Storage open(Path data) {
        var settings = new MapConfigurationPropertySource();
        settings.put("jiangbu.data", data.toString());
        StorageProperties properties = new Binder(settings).bindOrCreate("jiangbu", StorageProperties.class);
        return Storage.open(properties, new ModuleMigrations(new DefaultResourceLoader()));
    }

    static Process start(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FirstStartProcess.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
