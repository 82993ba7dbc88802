package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.jiangbu.base.ui.Components;
import org.jiangbu.modeler.Designs;

/** Somebody else was first, or the draft is drawn at no more: one's own drawing becomes a draft of its own, or is given up for what is there now. */
class ConflictNote extends Div {
    /**
     * @param why what happened meanwhile
     * @param drawn hands over what stands on the page
     * @param rescued called once that is kept elsewhere
     * @param reload shows what is kept
     */
    ConflictNote(
            ModelerServices services,
            String why,
            long id,
            Consumer<Consumer<String>> drawn,
            Runnable rescued,
            Runnable reload) {
        addClassName("item-returned");
        getElement().setAttribute("role", "alert");
        Button keep = Components.primary(
                text("modeler.conflict.keep"),
                () -> drawn.accept(xml -> new WordsDialog(
                                text("modeler.conflict.keep"),
                                text("modeler.conflict.keep.consequence"),
                                text("modeler.draft.title"),
                                Designs.LONGEST_TITLE,
                                text("modeler.draft.open"),
                                title -> {
                                    long own = services.designs().openBeside(id, xml, title);
                                    rescued.run();
                                    getUI().ifPresent(ui -> ui.navigate(DraftView.class, own));
                                },
                                services.messages())
                        .open()));
        Button load = new Button(text("modeler.conflict.load"), click -> Components.confirm(
                        text("modeler.conflict.load.question"),
                        text("modeler.conflict.load.consequence"),
                        text("modeler.conflict.load"),
                        reload)
                .open());
        Div acts = new Div(keep, load);
        acts.addClassName("view-bar");
        add(new Span(why), acts);
    }
}
