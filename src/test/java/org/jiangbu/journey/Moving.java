package org.jiangbu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The county's leader publishes what the designer drew, moves the running cases over and takes the files away. */
final class Moving {
    private static final String LEADER = "county-leader";
    private static final int MANY = 1_000;
    private static final String CHECK = "核查申报";
    private static final String BEHIND = "核查材料";

    private final Browser browser;
    private int moved;

    Moving(Browser browser) {
        this.browser = browser;
    }

    void anotherPersonPublishes() throws Exception {
        browser.onPhone(LEADER, leader -> {
            Redesigning.opensTheDraft(leader);
            leader.presses("发布");
            leader.sees(Redesigning.DIFFERENCE);
            leader.sees("结果改变0件，停在半路0件。");
            leader.fitsTheScreen();
            leader.picture("redesigning-13-publish-phone");
            leader.presses("取消");
        });
        browser.atDesk(LEADER, leader -> {
            Redesigning.opensTheDraft(leader);
            leader.presses("发布");
            leader.sees(Redesigning.DIFFERENCE);
            leader.sees("结果改变0件，停在半路0件。");
            leader.picture("redesigning-13-publish");
            leader.presses("发布");
            leader.sees("第2版已发布");
            leader.sees("现行 第2版");
            leader.picture("redesigning-14-versions");
        });
    }

    void theRunningCasesAreMoved() throws Exception {
        browser.atDesk(LEADER, leader -> {
            leader.opens("modeler/versions/" + Redesigning.PROCESS);
            int running = Part.screenOf(leader).number("在办([1-9]\\d*)件");
            assertThat(running).isGreaterThanOrEqualTo(MANY);
            leader.follows("迁移在办事项");
            leader.sees("第1版 → 第2版");
            leader.picture("redesigning-15-move");
            nobodyIsSteppedOver(leader);
            leader.presses("试迁移");
            leader.sees(running + "件都可以迁移。");
            leader.wholePicture("redesigning-16-trial");
            leader.presses("迁移" + running + "件");
            leader.sees("把" + running + "件在办事项改按第2版办理");
            leader.presses("迁移" + running + "件");
            leader.sees(running + "件已改按新版本办理，0件仍按原版本办理。");
            leader.wholePicture("redesigning-17-moved");
            moved = running;
        });
        browser.onPhone(LEADER, leader -> {
            leader.opens("modeler/versions/" + Redesigning.PROCESS);
            leader.sees("在办" + moved + "件");
            leader.fitsTheScreen();
            leader.wholePicture("redesigning-17-moved-phone");
        });
    }

    /** Whoever chooses a place behind the cadre's check is told which cases would go without it. */
    private static void nobodyIsSteppedOver(Person leader) {
        leader.chooses(CHECK, BEHIND);
        leader.presses("试迁移");
        leader.sees("该事项停在“" + CHECK + "”，改到“" + BEHIND + "”会越过必经环节：挂包干部核查（R13）");
        leader.wholePicture("redesigning-15-stepped-over");
        leader.chooses(BEHIND, CHECK);
    }

    /** The files of the version in force, as they can be rehearsed. */
    void theFilesAreTakenAway(Path folder) throws Exception {
        browser.atDesk("designer", designer -> {
            designer.opens("modeler/versions/" + Redesigning.PROCESS);
            byte[] zip = Part.screenOf(designer).downloads("下载第2版的流程和表单");
            unpack(zip, folder);
        });
        assertThat(Files.readString(folder.resolve(Redesigning.PROCESS + ".bpmn")))
                .contains(Redesigning.STEP);
    }

    private static void unpack(byte[] content, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.write(
                        folder.resolve(Path.of(entry.getName()).getFileName().toString()), zip.readAllBytes());
            }
        }
    }
}
