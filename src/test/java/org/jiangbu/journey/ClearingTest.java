package org.jiangbu.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jiangbu.Alone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The day of a township clerk who clears three hundred items. What the clerk saw stands in {@code target/journey}. */
@Tag("slow")
@Timeout(20 * 60)
@Alone
class ClearingTest {
    private static final Path PICTURES = Path.of("target", "journey");

    private static RunningApplication application;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        Files.createDirectories(PICTURES);
        application = new RunningApplication(ServedApplication.EMPTY, PICTURES.resolve("clearing.log"));
        browser = new Browser(application.address(), PICTURES);
    }

    @AfterAll
    static void end() throws Exception {
        if (browser != null) browser.close();
        if (application != null) application.close();
    }

    @Test
    void aClerkClearsThreeHundredItemsAndNoneIsLost() throws Exception {
        Clearing clearing = new Clearing(browser);
        clearing.threeHundredItemsReachTheClerk();
        clearing.aColleagueIsAppointed();
        clearing.theNoticePasses();
        clearing.someAreDecidedByKeys();
        clearing.oneGoesBackWithItsReason();
        clearing.oneIsPassedToTheColleague();
        clearing.oneDecisionIsTakenBack();
        clearing.theRestIsClearedTogether();
        clearing.nobodyIsLost();
    }
}
