package org.jiangbu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangbu.demo.DemoAccounts;

/** Somebody in front of a screen, who reads words, presses what is named so, and waits until the words are there. */
final class Person {
    private static final String QUIET =
            "() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())";

    /** A season is played in a minute or two, on a busy machine in many more. */
    private static final int SEASON_MILLIS = 15 * 60_000;

    /** Cells of a row are no children of one parent, but stand at one height. */
    private static final String SAME_ROW =
            """
            ([name, words]) => {
              const cells = [...document.querySelectorAll('vaadin-grid-cell-content')].filter(cell => cell.offsetHeight > 0);
              const middle = cell => { const box = cell.getBoundingClientRect(); return box.top + box.height / 2; };
              const named = cells.find(cell => cell.innerText.trim() === name);
              return !!named && cells.some(
                cell => cell.innerText.includes(words) && Math.abs(middle(cell) - middle(named)) < 10);
            }""";

    private final Page page;
    private final Camera camera;
    /** What the browser complained about: a refused style, a broken script. */
    private final List<String> complaints = new ArrayList<>();

    Person(Page page, Path pictures) {
        this.page = page;
        this.camera = new Camera(page, pictures);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text());
        });
    }

    Page page() {
        return page;
    }

    void hasSeenNoErrors() {
        org.assertj.core.api.Assertions.assertThat(complaints).isEmpty();
    }

    /** Waits at the sign-in until the demonstration is prepared; fails when that broke off. */
    void waitsUntilTheSeasonIsThere() {
        Locator progress = page.getByText("正在准备演示数据");
        assertThat(progress.first()).isVisible();
        assertThat(visible(progress)).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(SEASON_MILLIS));
        seesNothingOf("演示数据未能全部准备好");
    }

    void signIn(String username) {
        page.navigate("/login");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(DemoAccounts.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator(".person-name")).isAttached();
    }

    /** A list's name and how many it holds. */
    void counts(String list, int items) {
        assertThat(page.locator(".list-tabs a", new Page.LocatorOptions().setHasText(list))
                        .locator(".tab-count"))
                .hasText(Integer.toString(items));
    }

    /** Opens what stands first in the inbox. */
    void opensFirst() {
        visible(page.locator(".inbox-title")).first().click();
    }

    /** What the open item is called, once another one than that is open. */
    String itemAfter(String title) {
        Locator heading = page.locator(".item-head h2");
        if (!title.isEmpty()) assertThat(heading).not().hasText(title);
        return heading.innerText();
    }

    /** Presses keys on the keyboard, such as {@code Alt+1}. */
    void hits(String keys) {
        page.waitForFunction(QUIET);
        page.keyboard().press(keys);
    }

    /** Presses keys once the open item's buttons answer. */
    void hitsOnceReady(String keys) {
        page.waitForFunction(
                "() => { const bar = document.querySelector('.item-actions'); return bar && !bar.inert; }");
        hits(keys);
    }

    /** Goes into the open item's form by its key and ticks the first field there. */
    void ticksFirstFieldByKeys(String label) {
        Locator box = field(label);
        hits("Alt+Enter");
        assertThat(box).isFocused();
        hits("Space");
        assertThat(box).isChecked();
        page.waitForFunction("() => !document.querySelector('.item-actions').inert");
    }

    /** Changes the language in the own menu. */
    void speaksEnglish() {
        page.locator(".person-name").click();
        visible(page.getByText("English")).first().click();
        assertThat(page.locator(".view-title")).hasText("Inbox");
    }

    void opens(String path) {
        page.navigate("/" + path);
    }

    /** What lies over the page and asks. */
    Part dialog() {
        return new Part(page, page.locator("vaadin-dialog-overlay"));
    }

    /** One card among others, by words that stand in it alone. */
    Part card(String words) {
        return new Part(
                page,
                visible(page.locator(".card", new Page.LocatorOptions().setHasText(words)))
                        .first());
    }

    /** What those things are called, from top to bottom, whose labels read so for who hears them. */
    List<String> labelled(String pattern) {
        Locator all = visible(page.getByLabel(Pattern.compile(pattern)));
        assertThat(all.first()).isVisible();
        page.waitForFunction(QUIET);
        return all.all().stream()
                .sorted(Comparator.comparingDouble(one -> one.boundingBox().y))
                .map(one -> one.innerText().strip())
                .toList();
    }

    /** Follows a link or presses a button by its whole label. */
    void followsLabelled(String label) {
        visible(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)))
                .first()
                .click();
    }

    void sees(String words) {
        assertThat(visible(page.getByText(words)).first()).isVisible();
    }

    /** Sees words with others on the same line. */
    void seesAll(String... words) {
        // Pattern.quote writes what the browser's expressions do not know
        String pattern = Stream.of(words)
                .map(each -> each.replaceAll("[^\\p{L}\\p{N} -]", "\\\\$0"))
                .collect(Collectors.joining(".*"));
        assertThat(visible(page.getByText(Pattern.compile(pattern))).first()).isVisible();
    }

    /** Sees words in a table's row, which is known by a cell of that name. */
    void seesBeside(String name, String words) {
        page.waitForFunction(SAME_ROW, List.of(name, words));
    }

    /** Sees words within a drawing. */
    void seesDrawn(String words) {
        assertThat(page.locator("svg text", new Page.LocatorOptions().setHasText(words))
                        .first())
                .isVisible();
    }

    /** Nothing lies beside the screen, so that nobody has to push it to and fro. */
    void fitsTheScreen() {
        page.waitForFunction("() => document.scrollingElement.scrollWidth <= window.innerWidth");
    }

    void goesBack() {
        page.waitForFunction(QUIET);
        page.goBack();
    }

    /** Opens the list under the bell. */
    void opensReminders() {
        visible(page.locator(".bell vaadin-button")).click();
        assertThat(page.locator(".reminders")).isVisible();
    }

    void seesNothingOf(String words) {
        assertThat(visible(page.getByText(words))).hasCount(0);
    }

    void presses(String label) {
        visible(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label)))
                .last()
                .click();
    }

    void follows(String words) {
        visible(page.getByText(words)).first().click();
    }

    void fills(String label, String value) {
        Locator field = field(label);
        field.fill(value);
        field.press("Tab");
    }

    /** A day, taken with Enter. */
    void fillsDay(String label, String day) {
        Locator field = field(label);
        field.fill(day);
        field.press("Enter");
    }

    void ticks(String label) {
        field(label).check();
    }

    /** Chooses from a list that opens on a press. */
    void chooses(String label, String option) {
        visible(page.locator("vaadin-select").filter(new Locator.FilterOptions().setHasText(label)))
                .first()
                .click();
        visible(page.locator("vaadin-select-item").getByText(option, new Locator.GetByTextOptions().setExact(true)))
                .last()
                .click();
    }

    void choosesFromMenu(String menu, String item) {
        visible(page.locator("vaadin-menu-bar-button").filter(new Locator.FilterOptions().setHasText(menu)))
                .last()
                .click();
        visible(page.locator("vaadin-menu-bar-item").filter(new Locator.FilterOptions().setHasText(item)))
                .last()
                .click();
    }

    /** Takes from a list in which one also types. */
    void picks(String label, String option) {
        visible(page.locator("vaadin-combo-box").filter(new Locator.FilterOptions().setHasText(label)))
                .last()
                .locator("input")
                .fill(option);
        Locator item =
                visible(page.locator("vaadin-combo-box-item").filter(new Locator.FilterOptions().setHasText(option)));
        item.click();
        assertThat(item).hasCount(0);
    }

    void ticksEverything() {
        page.locator("vaadin-grid vaadin-checkbox").first().click();
    }

    void uploads(String fileName, String type, byte[] content) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(fileName, type, content));
    }

    byte[] downloads(String words) throws IOException {
        Download download =
                page.waitForDownload(() -> visible(page.getByText(words)).last().click());
        return Files.readAllBytes(download.path());
    }

    /** Keeps what the screen shows, once it has come to rest. */
    void picture(String name) {
        page.waitForFunction(QUIET);
        camera.picture(name);
    }

    /** Keeps also what stands below the screen's edge. */
    void wholePicture(String name) {
        camera.wholePicture(name, () -> page.waitForFunction(QUIET));
    }

    private Locator field(String label) {
        return visible(page.getByLabel(label, new Page.GetByLabelOptions().setExact(false)))
                .first();
    }

    private static Locator visible(Locator locator) {
        return locator.filter(new Locator.FilterOptions().setVisible(true));
    }
}
