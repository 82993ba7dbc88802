package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.grid.Grid;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.CardRows;
import org.jiangbu.modeler.replay.DeadEnd;
import org.jiangbu.modeler.replay.ReplayResult;
import org.jiangbu.modeler.replay.ReplayResult.OtherEnd;

/** The cases of a replay that would not end as they did. */
final class ReplayCases {
    private final ReplayServices services;
    private final ReplayResult result;

    ReplayCases(ReplayServices services, ReplayResult result) {
        this.services = services;
        this.result = result;
    }

    Grid<OtherEnd> otherEnds() {
        Grid<OtherEnd> grid = ReplayTables.grid(OtherEnd.class, result.otherEnds());
        grid.addColumn(OtherEnd::number).setHeader(text("replay.case"));
        grid.addColumn(end -> services.name(end.before())).setHeader(text("replay.end.before"));
        grid.addColumn(end -> services.name(end.after())).setHeader(text("replay.end.after"));
        CardRows.follow(grid, text("replay.ends"), end -> new Card(end.number())
                .note(text("replay.turned", services.name(end.before()), services.name(end.after()))));
        return grid;
    }

    Grid<DeadEnd> deadEnds() {
        Grid<DeadEnd> grid = ReplayTables.grid(DeadEnd.class, result.deadEnds());
        grid.addColumn(DeadEnd::number).setHeader(text("replay.case"));
        grid.addColumn(dead -> services.name(dead.name())).setHeader(text("replay.place"));
        grid.addColumn(this::sentence).setHeader(text("replay.why")).setFlexGrow(3);
        CardRows.follow(grid, text("replay.dead"), dead -> new Card(dead.number()).note(sentence(dead)));
        return grid;
    }

    private String sentence(DeadEnd dead) {
        return text("replay.why." + dead.why(), services.name(dead.name()));
    }
}
