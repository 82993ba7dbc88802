package org.jiangbu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/** Somebody who draws in the editor of models. */
final class Designing {
    private static final String EDITOR = "document.querySelector('process-editor')";

    private final Page page;
    private final Path pictures;

    Designing(Page page, Path pictures) {
        this.page = page;
        this.pictures = pictures;
    }

    List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    void opens(Path model) {
        String process = model.getFileName().toString().replace(".bpmn", "");
        page.navigate("/modeler/look/" + process);
        assertThat(page.locator("process-properties h3 small")).hasText(process);
    }

    /** What would be saved now. */
    String untouched() {
        return String.valueOf(page.evaluate(EDITOR + ".current()"));
    }

    /** What bpmn.io writes even where nothing was changed. */
    String written() {
        return String.valueOf(page.evaluate(EDITOR + ".written()"));
    }

    List<?> warnings() {
        return (List<?>) page.evaluate(EDITOR + ".warnings");
    }

    /** The same, after a model was read in the place of the open one. */
    List<?> warningsReading(String xml) {
        page.evaluate(
                "async xml => { const read = await " + EDITOR
                        + ".modeler.get('moddle').fromXML(xml); window.readWarnings = read.warnings.map(String); }",
                xml);
        return (List<?>) page.evaluate("window.readWarnings");
    }

    void offersOnlyTheVocabulary() {
        Locator entries = page.locator(".djs-palette .entry[data-action^='create.']");
        Set<String> offered = entries.all().stream()
                .map(entry -> entry.getAttribute("data-action").replace("create.", ""))
                .collect(Collectors.toSet());
        Assertions.assertThat(offered)
                .containsExactlyInAnyOrder(
                        "start",
                        "end",
                        "timer",
                        "message",
                        "approval",
                        "delegate",
                        "notice",
                        "branch",
                        "whichever",
                        "parallel");
    }

    /** Takes a step from the palette and lets it go on a flow. */
    void putsAStepOn(String flow) {
        Map<?, ?> middle = (Map<?, ?>) page.evaluate(
                """
                id => {
                  const modeler = document.querySelector('process-editor').modeler;
                  const drawn = modeler.get('canvas').getGraphics(modeler.get('elementRegistry').get(id));
                  const box = drawn.getBoundingClientRect();
                  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
                }""",
                flow);
        double x = ((Number) middle.get("x")).doubleValue();
        double y = ((Number) middle.get("y")).doubleValue();
        page.locator(".djs-palette .entry[data-action='create.approval']").click();
        page.mouse().move(x - 40, y - 60);
        page.mouse().move(x, y);
        page.mouse().click(x, y);
        page.keyboard().press("Escape");
        assertThat(page.locator("process-properties h3 small")).hasText("step-1");
    }

    void namesIt(String name) {
        Locator field = page.locator("process-properties vaadin-text-field[label='名称'] input");
        field.fill(name);
        field.press("Enter");
    }

    void chooses(String label, String option) {
        page.locator("process-properties vaadin-combo-box[label='" + label + "'] input")
                .click();
        page.locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText(option))
                .first()
                .click();
    }

    void undoesEverything() {
        Locator undo = page.locator("process-editor vaadin-button[title^='撤销']");
        while (undo.isEnabled()) {
            undo.click();
        }
    }

    void searches(String words) {
        page.locator("process-editor vaadin-button[title^='查找']").click();
        page.locator(".djs-search-input input").fill(words);
        assertThat(page.locator(".djs-search-result")).hasCount(1);
        page.keyboard().press("Enter");
    }

    String selected() {
        return String.valueOf(page.evaluate(EDITOR + ".modeler.get('selection').get()[0].id"));
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name + ".png")));
    }
}
