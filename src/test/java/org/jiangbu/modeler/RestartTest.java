package org.jiangbu.modeler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jiangbu.Alone;
import org.jiangbu.modeler.RestartedApplication.Offer;
import org.jiangbu.modeler.RestartedApplication.Seen;
import org.jiangbu.modeler.RestartedApplication.Told;
import org.jiangbu.modeler.RestartedApplication.Waiting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people published stays in force when the application starts again, and when a later edition of it starts; what somebody
 * changed in the database meanwhile is refused.
 */
@Tag("slow")
@Alone
class RestartTest {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;

    @BeforeAll
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    static void startedFourTimes() throws Exception {
        Path log = folder.resolve("application.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        RestartedApplication.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor()).as("its log is %s", log).isZero();
    }

    private static Seen seen(String start) throws IOException {
        return read(start, Seen.class);
    }

    private static <T> T read(String start, Class<T> type) throws IOException {
        return new ObjectMapper().readValue(folder.resolve(start).toFile(), type);
    }

    @Test
    void aPublishedRedesignIsInForceAfterARestart() throws IOException {
        Seen again = seen("again");
        assertThat(again.inForce()).isEqualTo(2);
        assertThat(again.origin()).isEqualTo("DESIGN");
        assertThat(again.after()).isEqualTo(new Waiting(2, RestartedApplication.REDESIGNED));
        assertThat(again.offered()).isEmpty();
    }

    @Test
    void aLaterEditionThatShipsAnotherModelLeavesThePublishedRedesignInForce() throws IOException {
        Seen later = seen("later");
        assertThat(later.inForce()).isEqualTo(2);
        assertThat(later.origin()).isEqualTo("DESIGN");
        assertThat(later.after()).isEqualTo(new Waiting(2, RestartedApplication.REDESIGNED));
    }

    @Test
    void whatTheLaterEditionShipsWaitsAsADraftThatSaysWhereItComesFrom() throws IOException {
        assertThat(seen("later").offered()).containsExactly(new Offer("随新版程序提供的流程", 2, true));
    }

    @Test
    void runningCasesGoOnInTheVersionInWhichTheyBegan() throws IOException {
        Waiting asItBegan = new Waiting(1, RestartedApplication.SHIPPED);
        assertThat(seen("again").before()).isEqualTo(asItBegan);
        assertThat(seen("later").before()).isEqualTo(asItBegan);
    }

    @Test
    void aVersionThatWasChangedInTheDatabaseIsRefusedWhenItIsLoadedAgainAndTheOthersGoOn() throws IOException {
        Told changed = read("changed", Told.class);
        assertThat(changed.listed()).isEqualTo("流程文件被改动，暂停办理");
        assertThat(changed.refused()).isEqualTo("workflow.release.changed");
        assertThat(changed.other()).isEqualTo(new Waiting(2, RestartedApplication.REDESIGNED));
    }

    @Test
    void itsDueDatesAreLeftAloneWhenThoseOfTheOthersAreReckonedAnew() throws IOException {
        assertThat(read("changed", Told.class).renewed()).isZero();
    }
}
