package org.jiangbu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.GetByLabelOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** A part of a screen, such as one card among many alike, in which a person reads and writes. */
final class Part {
    private final Page page;
    private final Locator part;

    Part(Page page, Locator part) {
        this.page = page;
        this.part = part;
    }

    /** The whole screen of a person. */
    static Part screenOf(Person person) {
        return new Part(person.page(), person.page().locator("body"));
    }

    /** The number in a sentence, which stands in the pattern's group. */
    int number(String sentence) {
        Pattern pattern = Pattern.compile(sentence);
        Locator said = part.getByText(pattern)
                .filter(new FilterOptions().setVisible(true))
                .first();
        Matcher found = pattern.matcher(said.innerText());
        Assertions.assertThat(found.find()).as(sentence).isTrue();
        return Integer.parseInt(found.group(1));
    }

    void sees(String words) {
        assertThat(part.getByText(words).first()).isVisible();
    }

    void seesNothingOf(String words) {
        assertThat(part.getByText(words)).hasCount(0);
    }

    /** Chooses one of several that all are shown. */
    void marks(String option) {
        part.getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(option).setExact(true))
                .check();
    }

    void fills(String label, String value) {
        fills(label, 0, value);
    }

    /** One of several fields of that name, counted from 0. */
    void fills(String label, int which, String value) {
        Locator field = part.getByLabel(label, new GetByLabelOptions().setExact(false))
                .filter(new FilterOptions().setVisible(true))
                .nth(which);
        field.fill(value);
        field.press("Tab");
    }

    /** Takes the only one that a list holds, or the one of that name. */
    void picks(String label, String option) {
        part.locator("vaadin-combo-box")
                .filter(new FilterOptions().setHasText(label))
                .locator("input")
                .fill(option);
        Locator item = page.locator("vaadin-combo-box-item")
                .filter(new FilterOptions().setHasText(option).setVisible(true));
        item.first().click();
        assertThat(item).hasCount(0);
    }

    void presses(String label) {
        part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label))
                .click();
    }

    byte[] downloads(String label) throws IOException {
        Locator link = part.getByLabel(label, new GetByLabelOptions().setExact(true));
        Download download = page.waitForDownload(link::click);
        return Files.readAllBytes(download.path());
    }

    void uploads(String fileName, String type, byte[] content) {
        part.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(fileName, type, content));
    }
}
