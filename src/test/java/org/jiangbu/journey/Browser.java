package org.jiangbu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Chromium, as Debian packages it, on a desk, on a phone and before a projector. One person after another signs in there, as
 * at a computer of the office: what the pages are built from stays in the browser, who was signed in does not.
 */
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
    /** Where nobody sits. */
    private final Map<Screen, BrowserContext> free = new EnumMap<>(Screen.class);

    private enum Screen {
        DESK(1440, 900),
        PROJECTOR(1920, 1080),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }

        NewContextOptions options() {
            return new NewContextOptions()
                    .setViewportSize(width, height)
                    .setIsMobile(this == PHONE)
                    .setHasTouch(this == PHONE)
                    .setLocale("zh-CN")
                    .setAcceptDownloads(true);
        }
    }

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
        signIn(username, Screen.DESK, acts);
    }

    /** Somebody who has not signed in looks at the page on which one does. */
    void atTheDoor(Acts acts) throws Exception {
        meets(Screen.DESK, "visitor", person -> {
            person.opens("login");
            acts.of(person);
        });
    }

    /** Somebody in front of a projector signs in and acts. */
    void onProjector(String username, Acts acts) throws Exception {
        signIn(username, Screen.PROJECTOR, acts);
    }

    /** Somebody with a phone of 390 pixels signs in and acts. */
    void onPhone(String username, Acts acts) throws Exception {
        signIn(username, Screen.PHONE, acts);
    }

    /** Somebody at a desk signs in and draws, with the page itself at hand. */
    void atDrawingBoard(String username, Draws draws) throws Exception {
        meets(Screen.DESK, username, person -> {
            person.signIn(username);
            draws.on(person.page());
        });
    }

    /** What is drawn on a page. */
    interface Draws {
        void on(com.microsoft.playwright.Page page) throws Exception;
    }

    /** What a person does until they leave. */
    interface Acts {
        void of(Person person) throws Exception;
    }

    private void signIn(String username, Screen screen, Acts acts) throws Exception {
        meets(screen, username, person -> {
            person.signIn(username);
            acts.of(person);
        });
    }

    private void meets(Screen screen, String who, Acts acts) throws Exception {
        BrowserContext window = free.containsKey(screen) ? free.remove(screen) : open(screen);
        Page page = window.newPage();
        Person person = new Person(page, pictures);
        try {
            acts.of(person);
            person.hasSeenNoErrors();
        } catch (Throwable failure) {
            person.picture("failure-" + who);
            throw failure;
        }
        page.close();
        window.clearCookies();
        free.put(screen, window);
    }

    private BrowserContext open(Screen screen) {
        BrowserContext window = chromium.newContext(screen.options().setBaseURL(address));
        window.setDefaultTimeout(PATIENCE_MILLIS);
        return window;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
