package org.jiangbu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the project as they are written, for tests that read them. */
final class SourceFiles {
    private static final Set<String> GENERATED = Set.of("node_modules", "generated", "bundles", "target", "data");

    private SourceFiles() {}

    /** Hand-written files under a folder with one of the endings, without what is generated or installed. */
    static List<Path> under(String folder, String... endings) {
        if (!Files.isDirectory(Path.of(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .filter(file -> !isGenerated(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isGenerated(Path file) {
        for (Path part : file) {
            if (GENERATED.contains(part.toString())) {
                return true;
            }
        }
        return file.getFileName().toString().equals("package-lock.json");
    }
}
