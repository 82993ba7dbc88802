package org.jiangbu.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the packaged application takes until the sign-in page answers: the first time, and on data that is there. */
@Tag("season")
class StartBench {
    @TempDir
    private Path folder;

    @Test
    void start() throws IOException, InterruptedException {
        for (String data : new String[] {"new", "existing"}) {
            long begin = System.nanoTime();
            try (PackagedApplication ready = new PackagedApplication(folder)) {
                Figure.printSeconds("start." + data, begin);
            }
        }
    }
}
