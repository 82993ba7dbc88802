package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.jiangbu.background.ui.RunBar;
import org.jiangbu.background.ui.RunProgress;
import org.jiangbu.modeler.DraftReplay;

/** How far a replay is: to be stopped and continued by who began it, to be followed by the others. */
class ReplayProgress extends Div {
    /** @param ended shows what came of it */
    ReplayProgress(ReplayServices services, DraftReplay replay, Runnable ended) {
        addClassName("replay-progress");
        add(new H3(text("replay.under-way", Integer.toString(replay.season()), replay.cases())));
        Paragraph origin = new Paragraph(
                text("replay.begun", replay.startedByName(), services.modeler().time(replay.startedAt())));
        origin.addClassName("secondary");
        add(origin);
        add(
                services.replays().own(replay)
                        ? new RunProgress(services.modeler().runs(), services.messages(), replay.run())
                                .withoutRows()
                                .onEnd(ended)
                        : new RunBar(services.messages(), () -> services.replays()
                                        .progress(replay.id()))
                                .onEnd(ended));
    }
}
