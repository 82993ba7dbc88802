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
 * A township's season on the screens alone, from the upload of its register to the archive, as each of its people in turn.
 * What they saw stands in {@code target/journey}.
 */
@Tag("slow")
@Timeout(20 * 60)
@Alone
class JourneyTest {
    private static final Path PICTURES = Path.of("target", "journey");

    private static RunningApplication application;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        Files.createDirectories(PICTURES);
        application = new RunningApplication(ServedApplication.EMPTY, PICTURES.resolve("application.log"));
        browser = new Browser(application.address(), PICTURES);
    }

    @AfterAll
    static void end() throws Exception {
        if (browser != null) browser.close();
        if (application != null) application.close();
    }

    @Test
    void fromTheRegisterToThePayoutEveryFenArrives() throws Exception {
        Declaring declaring = new Declaring(browser);
        Approving approving = new Approving(browser);
        Paying paying = new Paying(browser);
        paying.moneyArrives();
        declaring.theRegisterIsImported();
        declaring.theCadreChecksOnThePhone();
        declaring.theVillageVerifies();
        declaring.theNoticePasses();
        declaring.theTownshipSendsOneBack();
        declaring.theEntryClerkCorrectsIt();
        approving.theTownshipHandsInItsRegister();
        approving.theCountyApproves();
        paying.theCountyPays();
        paying.theBankAnswers();
        paying.theAccountIsCorrectedAndPaidAgain();
        paying.receiptsAreCollectedAndTheBatchesArchived();
        paying.theBooksBalance();
    }
}
