package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BiConsumer;
import org.jiangbu.background.Run;
import org.jiangbu.background.ui.RunBar;
import org.jiangbu.background.ui.RunProgress;
import org.jiangbu.modeler.BegunMove;

/** How far a trial or a move is, and who began it: to be stopped and continued by that person, followed by the others. */
class MoveProgress extends Div {
    private final Div outcome = new Div();

    /** @param told called with the run and the place for what came of it, now and whenever the run was asked for */
    MoveProgress(ModelerServices services, BegunMove begun, BiConsumer<Run, Div> told) {
        Paragraph origin = new Paragraph(text(
                begun.trial() ? "modeler.move.begun.trial" : "modeler.move.begun.move",
                begun.startedByName(),
                services.time(begun.run().createdAt())));
        origin.addClassName("secondary");
        add(new H3(text(begun.trial() ? "modeler.move.trial.heading" : "modeler.move.heading")), origin, outcome);
        long run = begun.run().id();
        if (begun.own()) {
            RunProgress progress = new RunProgress(services.runs(), services.messages(), run)
                    .onState(now -> told.accept(now, outcome));
            add(progress);
            progress.refresh();
        } else {
            RunBar bar = new RunBar(services.messages(), () -> services.moves().progress(run))
                    .onState(now -> told.accept(now, outcome));
            add(bar);
            bar.refresh();
        }
    }
}
