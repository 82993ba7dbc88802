package org.jiangbu.workflow.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The models, decision tables and forms that come with the application, and those of a folder in the place of shipped ones of that name. */
final class ShippedFiles {
    /** A folder laid out flat, or with {@code bpmn} and {@code forms} in it as in this project. */
    private static final int DEPTH = 2;

    private static final List<String> PATTERNS =
            List.of("classpath*:bpmn/*.bpmn", "classpath*:bpmn/*.dmn", "classpath*:forms/*.form");
    private static final List<String> ENDINGS = List.of(".bpmn", ModelFiles.TABLE, ModelFiles.FORM);

    private final @Nullable Path folder;

    ShippedFiles(String folder) {
        this.folder = folder.isBlank() ? null : Path.of(folder);
    }

    /** All of them, by file name. */
    Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String pattern : PATTERNS) {
            for (Resource shipped : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                files.put(String.valueOf(shipped.getFilename()), read(shipped));
            }
        }
        for (Path own : own()) {
            files.put(own.getFileName().toString(), read(new FileSystemResource(own)));
        }
        return files;
    }

    private static byte[] read(Resource file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return content.readAllBytes();
        }
    }

    /** The files of the folder, in the order of their names. */
    List<Path> own() throws IOException {
        if (folder == null) return List.of();
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            all.filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith))
                    .sorted()
                    .forEach(found::add);
        }
        return found;
    }
}
