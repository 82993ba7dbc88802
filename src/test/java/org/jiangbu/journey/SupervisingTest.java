package org.jiangbu.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jiangbu.Alone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A township that is late with its self-check, from the number on the county's board to the closed finding and the report, in
 * the season of the demonstration. What its people saw stands in {@code target/journey}.
 */
@Tag("slow")
@Timeout(30 * 60)
@Alone
class SupervisingTest {
    private static final Path PICTURES = Path.of("target", "journey");

    private static RunningApplication application;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        Files.createDirectories(PICTURES);
        application = new RunningApplication(ServedApplication.HALF, PICTURES.resolve("supervising.log"));
        browser = new Browser(application.address(), PICTURES);
        browser.atTheDoor(visitor -> visitor.waitsUntilTheSeasonIsThere());
    }

    @AfterAll
    static void end() throws Exception {
        if (browser != null) browser.close();
        if (application != null) application.close();
    }

    @Test
    void aLateTownshipIsFoundUrgedReceivedAndReported() throws Exception {
        Supervising supervising = new Supervising(browser);
        SelfChecking checking = new SelfChecking(browser);
        Reporting reporting = new Reporting(browser);
        supervising.theThreatenedTownshipsAreSeenInTime();
        supervising.theDayPasses();
        supervising.theLateTownshipsStandOnTop();
        supervising.aNumberLeadsToItsItem();
        supervising.theBoardIsReadFromAfarAndOnAPhone();
        supervising.theTownshipIsUrged();
        checking.theClerkReadsTheUrge();
        supervising.theSupervisorSeesThatItWasRead();
        checking.theClerkAnswersOnThePhone();
        checking.theClerkHandsOver();
        checking.theLeaderSignsLate();
        checking.theCountyReturnsOneItem();
        checking.theClerkCorrectsIt();
        checking.theLeaderSignsAgain();
        checking.theCountyAccepts();
        checking.theOwnerPutsTheFindingRight();
        checking.somebodyElseClosesIt();
        reporting.theLedgersHoldWhatHappened();
        reporting.theReportIsTakenAway();
        supervising.theBoardHasMovedOn();
    }
}
