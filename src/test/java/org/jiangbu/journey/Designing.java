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
                        "decision",
                        "branch",
                        "whichever",
                        "parallel");
    }

    /** Takes a step from the palette and lets it go on a flow. */
    void putsAStepOn(String flow) {
        puts("approval", flow);
        shows("step-1");
    }

    /** Takes something from the palette and lets it go on a flow. */
    void puts(String kind, String flow) {
        Spot spot = spotOf(flow);
        page.locator(".djs-palette .entry[data-action='create." + kind + "']").click();
        page.mouse().move(spot.x - 40, spot.y - 60);
        page.mouse().move(spot.x, spot.y);
        page.mouse().click(spot.x, spot.y);
        page.keyboard().press("Escape");
    }

    /** Draws a way from what is selected to another element. */
    void leadsTo(String element) {
        page.locator(".djs-context-pad .entry[data-action='connect']").click();
        Spot spot = spotOf(element);
        page.mouse().move(spot.x - 4, spot.y - 4);
        page.mouse().move(spot.x, spot.y);
        page.mouse().click(spot.x, spot.y);
    }

    /** Presses an element in the picture. */
    void selects(String element) {
        Spot spot = spotOf(element);
        page.mouse().click(spot.x, spot.y);
        shows(element);
    }

    void shows(String element) {
        assertThat(page.locator("process-properties h3 small")).hasText(element);
    }

    /** The way between two elements. */
    String way(String from, String to) {
        return String.valueOf(page.evaluate(
                """
                ([from, to]) => document.querySelector('process-editor').modeler.get('elementRegistry')
                  .get(from).outgoing.find(way => way.target.id === to)?.id""",
                List.of(from, to)));
    }

    /** Whether a way runs straight from the right edge of where it begins to the left edge of where it leads. */
    boolean isStraight(String way) {
        return (boolean) page.evaluate(
                """
                id => {
                  const one = document.querySelector('process-editor').modeler.get('elementRegistry').get(id);
                  const [from, to] = one.waypoints;
                  return one.waypoints.length === 2 && from.y === to.y
                    && Math.abs(from.x - one.source.x - one.source.width) < 1 && Math.abs(to.x - one.target.x) < 1;
                }""",
                way);
    }

    private record Spot(double x, double y) {}

    /** The middle of an element on the screen; of a way, of its first part. */
    private Spot spotOf(String element) {
        Map<?, ?> middle = (Map<?, ?>) page.evaluate(
                """
                id => {
                  const modeler = document.querySelector('process-editor').modeler;
                  const canvas = modeler.get('canvas');
                  const one = modeler.get('elementRegistry').get(id);
                  const view = canvas.viewbox();
                  const box = canvas.getContainer().getBoundingClientRect();
                  const [from, to] = one.waypoints
                    ? one.waypoints : [one, { x: one.x + one.width, y: one.y + one.height }];
                  return {
                    x: box.x + ((from.x + to.x) / 2 - view.x) * view.scale,
                    y: box.y + ((from.y + to.y) / 2 - view.y) * view.scale
                  };
                }""",
                element);
        return new Spot(((Number) middle.get("x")).doubleValue(), ((Number) middle.get("y")).doubleValue());
    }

    void namesIt(String name) {
        fills("名称", name);
    }

    /** A field of the panel, taken with Enter. */
    void fills(String label, String value) {
        Locator field = page.locator("process-properties [label='" + label + "'] input");
        field.fill(value);
        field.press("Enter");
    }

    void ticks(String label) {
        page.locator("process-properties vaadin-checkbox[label='" + label + "'] input")
                .check();
    }

    void pressesBeside(String label) {
        page.locator("process-properties vaadin-button", new Page.LocatorOptions().setHasText(label))
                .first()
                .click();
    }

    void showsEverything() {
        page.locator("process-editor vaadin-button[title^='显示整张图']").click();
    }

    /** Waits until what was drawn is kept. */
    void isKept() {
        assertThat(page.locator("process-editor .state")).hasText("已保存");
    }

    /** Looks for an option by its words and takes it. */
    void chooses(String label, String option) {
        page.locator("process-properties vaadin-combo-box[label='" + label + "'] input")
                .fill(option);
        Locator item = page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(option).setVisible(true));
        item.first().click();
        assertThat(item).hasCount(0);
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
