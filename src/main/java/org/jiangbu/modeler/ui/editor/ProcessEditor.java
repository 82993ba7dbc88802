package org.jiangbu.modeler.ui.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import elemental.json.Json;
import elemental.json.JsonObject;
import elemental.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jspecify.annotations.Nullable;

/** A model as a diagram that is drawn and redrawn in the vocabulary. It stores nothing: whoever shows it says where changes go. */
@Tag("process-editor")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@NpmPackage(value = "camunda-bpmn-moddle", version = "8.0.1")
@NpmPackage(value = "bpmn-js-token-simulation", version = "0.39.4")
@NpmPackage(value = "diagram-js-minimap", version = "5.5.0")
@JsModule("./modeler/process-editor.ts")
public class ProcessEditor extends Component implements HasSize, HasStyle {
    /** Bytes. */
    static final int LARGEST = 2 * 1024 * 1024;

    private final transient EditorWords words;
    private transient @Nullable Saver saver;
    private boolean unsaved;

    /** Keeps what was drawn. */
    @FunctionalInterface
    public interface Saver {
        /**
         * @param xml at most 2 MB; nobody has checked it yet
         * @param revision the one that the editor opened or last saved
         */
        Saved save(String xml, long revision);
    }

    /** @param beside the forms that a step may show and the tables by which one may decide, by the names of their files */
    public ProcessEditor(EditorWords words, Map<String, String> beside) {
        this.words = words;
        getElement().setPropertyJson("texts", elemental(words.texts()));
        offer(beside);
    }

    /** Offers these forms and tables from now on. */
    public void offer(Map<String, String> beside) {
        getElement().setPropertyJson("words", elemental(words.vocabulary(beside)));
    }

    private static JsonValue elemental(JsonNode node) {
        return Json.instance().parse(node.toString());
    }

    /** Shows a model in the place of what is shown, with its undo list empty. */
    public void open(String xml, long revision) {
        getElement().setProperty("revision", revision);
        getElement().setProperty("xml", xml);
    }

    /** Where changes go, shortly after each of them; without a saver they are lost on leaving. */
    public void setSaver(Saver saver) {
        this.saver = saver;
        getElement().setProperty("stored", true);
    }

    /** The diagram can be looked at and searched, but not changed. */
    public void setReadOnly(boolean readOnly) {
        getElement().setProperty("readonly", readOnly);
    }

    /** Hands over the model as it stands on the page now, kept or not. */
    public void current(Consumer<String> reader) {
        getElement().callJsFunction("current").then(String.class, reader::accept);
    }

    /** Keeps what was drawn last, then says whether all is kept. */
    public void settle(Consumer<Boolean> next) {
        getElement().callJsFunction("settle").then(Boolean.class, next::accept);
    }

    /** Marks elements in the place of all marks before. */
    public void mark(List<Mark> marks) {
        JsonValue[] all = marks.stream().map(ProcessEditor::json).toArray(JsonValue[]::new);
        var array = Json.createArray();
        for (int i = 0; i < all.length; i++) array.set(i, all[i]);
        getElement().callJsFunction("mark", array);
    }

    private static JsonObject json(Mark mark) {
        JsonObject one = Json.createObject();
        one.put("id", mark.elementId());
        one.put("kind", mark.kind().word());
        one.put("text", mark.text());
        one.put("sign", mark.sign());
        return one;
    }

    /** Selects an element, brings it to the middle and says a sentence beside it; an unknown one is left alone. */
    public void tell(String elementId, String sentence) {
        getElement().callJsFunction("tell", elementId, sentence, true);
    }

    /** The same where nobody asked for it: the page stays where it is. */
    public void point(String elementId, String sentence) {
        getElement().callJsFunction("tell", elementId, sentence, false);
    }

    /** Whether something was drawn that is not kept yet. */
    public boolean isUnsaved() {
        return unsaved;
    }

    /** What was drawn last may be lost. */
    public void giveUp() {
        unsaved = false;
    }

    /** The page says that something is drawn, before it sends it. */
    @ClientCallable
    public void drawn() {
        unsaved = true;
    }

    /** What the page sends; it is told what became of it. */
    @ClientCallable
    public JsonObject saved(String xml, double revision) {
        Saved answer = save(xml, (long) revision);
        unsaved = answer.state() != Saved.State.SAVED;
        JsonObject told = Json.createObject();
        told.put("state", answer.state().name());
        told.put("revision", answer.revision());
        told.put("text", answer.text());
        return told;
    }

    private Saved save(String xml, long revision) {
        if (saver == null || xml.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            return new Saved(Saved.State.REFUSED, revision, Components.text("modeler.refused.large"));
        }
        try {
            return saver.save(xml, revision);
        } catch (Refusal refused) {
            return new Saved(Saved.State.REFUSED, revision, Components.text(refused.key(), refused.args()));
        }
    }
}
