package org.jiangbu.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.i18n.I18NProvider;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jiangbu.workflow.CasePicture;

/** A case's model as a diagram: passed steps ticked, live steps coloured and marked. */
@Tag("process-picture")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@JsModule("./workflow/process-picture.ts")
public class ProcessPicture extends Component implements HasSize, HasStyle {
    private static final List<String> TEXTS =
            List.of("picture", "fit", "live", "zoomIn", "zoomOut", "legendLive", "legendPassed", "broken");

    public ProcessPicture(CasePicture picture) {
        JsonObject texts = Json.createObject();
        TEXTS.forEach(name -> texts.put(name, I18NProvider.translate("workflow.picture." + name)));
        getElement().setPropertyJson("texts", texts);
        show(picture);
    }

    /** Shows the case as it now stands. */
    public final void show(CasePicture picture) {
        getElement().setPropertyList("passed", new ArrayList<>(picture.passed()));
        getElement().setPropertyList("live", new ArrayList<>(picture.live()));
        getElement().setProperty("xml", picture.xml());
    }
}
