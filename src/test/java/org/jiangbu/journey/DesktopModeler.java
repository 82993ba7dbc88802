package org.jiangbu.journey;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.assertj.core.api.Assertions;

/** Camunda Modeler's own library on an empty page, with the vocabulary's element templates. */
final class DesktopModeler {
    private static final String NAME = "camunda-bpmn-js";
    private static final String VERSION = "5.35.0";
    private static final String SCRIPT = "package/dist/camunda-platform-modeler.production.min.js";
    private static final Path KEPT = Path.of("target", "desktop-modeler");

    private final Page page;

    DesktopModeler(Page page) throws IOException, InterruptedException {
        this.page = page;
        page.navigate("about:blank");
        page.setContent("<div id=canvas style='width: 1200px; height: 700px'></div>");
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(library()));
        page.evaluate(
                """
                templates => {
                  window.modeler = new BpmnModeler({ container: '#canvas' });
                  window.refused = [];
                  modeler.on('elementTemplates.errors', event => refused.push(...event.errors.map(String)));
                  modeler.get('elementTemplatesLoader').setTemplates(templates);
                }""",
                templates());
    }

    private static List<Object> templates() throws IOException {
        List<Object> templates = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("bpmn", ".camunda", "element-templates"))) {
            for (Path file : files.sorted().toList()) {
                templates.add(new ObjectMapper().readValue(file.toFile(), Object.class));
            }
        }
        return templates;
    }

    /** From the registry of packages, as the front end's own parts are. */
    private static Path library() throws IOException, InterruptedException {
        Path script = KEPT.resolve(VERSION + ".js");
        if (Files.exists(script)) return script;
        Files.createDirectories(KEPT);
        Path log = KEPT.resolve("npm.log");
        Process packing = new ProcessBuilder("npm", "pack", NAME + "@" + VERSION)
                .directory(KEPT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Assertions.assertThat(packing.waitFor()).as(Files.readString(log)).isZero();
        Path packed = KEPT.resolve(NAME + "-" + VERSION + ".tgz");
        try (InputStream file = new BufferedInputStream(Files.newInputStream(packed));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().equals(SCRIPT)) Files.copy(tar, script);
            }
        }
        return script;
    }

    /** What it does not like of the templates. */
    List<?> refusedTemplates() {
        return (List<?>) page.evaluate("window.refused");
    }

    /** Opens a model; what it does not like of it. */
    List<?> warnings(String xml) {
        return (List<?>) page.evaluate(
                "async xml => (await modeler.importXML(xml)).warnings.map(warning => warning.message)", xml);
    }

    /** The open model with one more step on a flow, made with a template whose fields are partly filled in. */
    String withStepOn(String flow, String template, Map<String, String> attributes, Map<String, String> fields) {
        return String.valueOf(page.evaluate(
                """
                async ([flow, template, attributes, fields]) => {
                  const registry = modeler.get('elementRegistry');
                  const modeling = modeler.get('modeling');
                  const templates = modeler.get('elementTemplates');
                  const way = registry.get(flow);
                  const [from, to] = [way.waypoints[0], way.waypoints.at(-1)];
                  const made = modeling.createShape(
                    { type: 'bpmn:UserTask' }, { x: (from.x + to.x) / 2, y: from.y }, way);
                  const id = (templates.applyTemplate(made, templates.get(template)) || made).id;
                  const step = registry.get(id);
                  modeling.updateProperties(step, attributes);
                  const properties = step.businessObject.extensionElements.values
                    .find(one => one.$type === 'camunda:Properties');
                  for (const [name, value] of Object.entries(fields)) {
                    modeling.updateModdleProperties(step, properties.values.find(one => one.name === name), { value });
                  }
                  return (await modeler.saveXML({ format: true })).xml;
                }""",
                List.of(flow, template, attributes, fields)));
    }
}
