package org.jiangbu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiangbu.Alone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A step of a new office in a flow that is running: drawn, checked, compared, replayed, published, the running cases moved to
 * it and decided there, rehearsed to the payment. Neither is the application started again nor a line written. What its
 * people saw stands in {@code target/journey}.
 */
@Tag("slow")
@Timeout(30 * 60)
@Alone
class RedesigningTest {
    private static final Path PICTURES = Path.of("target", "journey");

    private static RunningApplication application;
    private static Browser browser;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        Files.createDirectories(PICTURES);
        application = new RunningApplication(ServedApplication.HALF, PICTURES.resolve("redesigning.log"));
        browser = new Browser(application.address(), PICTURES);
        browser.atTheDoor(visitor -> visitor.waitsUntilTheSeasonIsThere());
    }

    @AfterAll
    static void end() throws Exception {
        if (browser != null) browser.close();
        if (application != null) application.close();
    }

    @Test
    void aNewStepIsDrawnPublishedMetByTheRunningCasesAndRehearsedToThePayment() throws Exception {
        NewOffice office = new NewOffice(browser);
        Redesigning redesigning = new Redesigning(browser, PICTURES);
        Moving moving = new Moving(browser);
        office.theAdministratorAddsItsRole();
        office.theAdministratorTakesItsOfficerOn();
        redesigning.aDraftGetsAFormOfItsOwn();
        redesigning.theNewStepIsDrawnWithAMistake();
        redesigning.theMistakeIsMended();
        redesigning.theDifferenceIsReadInWords();
        redesigning.lastSeasonIsReplayed();
        redesigning.publishingIsAskedFor();
        moving.anotherPersonPublishes();
        moving.theRunningCasesAreMoved();
        office.theOfficerSignsInAndFindsNothingYet();
        office.theCadrePassesCasesOn();
        office.theOfficerDecidesThem();

        Path models = Files.createDirectory(folder.resolve("models"));
        moving.theFilesAreTakenAway(models);
        JsonNode report = RehearsedSeason.paid(models, NewOffice.ROLE + ":COUNTY", folder);
        assertThat(report.get("openWorkItems").asLong()).isZero();
        assertThat(report.get("invariantViolations").asLong()).isZero();
        assertThat(report.get("paidFen").asLong())
                .isPositive()
                .isEqualTo(report.get("industryFen").asLong()
                        + report.get("labourFen").asLong());
    }
}
