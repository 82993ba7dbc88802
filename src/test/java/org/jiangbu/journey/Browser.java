package org.jiangbu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Chromium, as Debian packages it; every person has a window of their own, on a desk or on a phone. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    /** A condition that a busy machine has not met by then is not met. */
    private static final int PATIENCE_MILLIS = 120_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String address;
    private final Path pictures;

    Browser(String address, Path pictures) {
        assertThat(Files.isExecutable(CHROMIUM))
                .as("%s, with which the screens are walked: install the packages chromium and fonts-noto-cjk", CHROMIUM)
                .isTrue();
        this.address = address;
        this.pictures = pictures;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(FLAGS));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /** Somebody at a desk signs in and acts. */
    void atDesk(String username, Acts acts) throws Exception {
        signIn(username, options(1440, 900), acts);
    }

    /** Somebody who has not signed in looks at the page on which one does. */
    void atTheDoor(Acts acts) throws Exception {
        meets(options(1440, 900), "visitor", person -> {
            person.opens("login");
            acts.of(person);
        });
    }

    /** Somebody in front of a projector signs in and acts. */
    void onProjector(String username, Acts acts) throws Exception {
        signIn(username, options(1920, 1080), acts);
    }

    /** Somebody with a phone of 390 pixels signs in and acts. */
    void onPhone(String username, Acts acts) throws Exception {
        signIn(username, options(390, 844).setIsMobile(true).setHasTouch(true), acts);
    }

    /** What a person does until they leave. */
    interface Acts {
        void of(Person person) throws Exception;
    }

    private com.microsoft.playwright.Browser.NewContextOptions options(int width, int height) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setAcceptDownloads(true);
    }

    private void signIn(String username, com.microsoft.playwright.Browser.NewContextOptions options, Acts acts)
            throws Exception {
        meets(options, username, person -> {
            person.signIn(username);
            acts.of(person);
        });
    }

    private void meets(com.microsoft.playwright.Browser.NewContextOptions options, String who, Acts acts)
            throws Exception {
        try (BrowserContext window = chromium.newContext(options.setBaseURL(address))) {
            window.setDefaultTimeout(PATIENCE_MILLIS);
            Person person = new Person(window.newPage(), pictures);
            try {
                acts.of(person);
                person.hasSeenNoErrors();
            } catch (Throwable failure) {
                person.picture("failure-" + who);
                throw failure;
            }
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
