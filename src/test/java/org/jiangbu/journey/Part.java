package org.jiangbu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.GetByLabelOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** A part of a screen, such as one card among many alike, in which a person reads and writes. */
final class Part {
    private final Page page;
    private final Locator part;

    Part(Page page, Locator part) {
        this.page = page;
        this.part = part;
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
        Locator field = part.getByLabel(label, new GetByLabelOptions().setExact(false))
                .filter(new FilterOptions().setVisible(true))
                .first();
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

    void uploads(String fileName, String type, byte[] content) {
        part.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(fileName, type, content));
    }
}
