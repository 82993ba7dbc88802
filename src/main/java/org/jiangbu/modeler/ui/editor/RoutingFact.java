package org.jiangbu.modeler.ui.editor;

import java.util.List;
import org.jiangbu.workflow.table.DecisionTable;

/**
 * A fact of a case that a model may ask for.
 *
 * @param name as conditions and timers name it
 */
record RoutingFact(String name, Kind kind) {

    /** What a fact holds. */
    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        DATE,
        /** The code of an area; tables ask for townships instead, which holds at every level. */
        AREA
    }

    /** What every case knows, and what the delegates of the catalogue and the starts of cases set. */
    static final List<RoutingFact> ALL = List.of(
            new RoutingFact("outcome", Kind.TEXT),
            new RoutingFact("returnedFrom", Kind.TEXT),
            new RoutingFact("rejectedAt", Kind.TEXT),
            new RoutingFact("areaCode", Kind.AREA),
            new RoutingFact(DecisionTable.RESULT, Kind.TEXT),
            new RoutingFact("fundsSufficient", Kind.FLAG),
            new RoutingFact("hasFailures", Kind.FLAG),
            new RoutingFact("reviewed", Kind.FLAG),
            new RoutingFact("valueChanged", Kind.FLAG),
            new RoutingFact("byVillages", Kind.FLAG),
            new RoutingFact("findings", Kind.NUMBER),
            new RoutingFact("noticeEnds", Kind.DATE),
            new RoutingFact("correctionUntil", Kind.DATE),
            new RoutingFact("reviewUntil", Kind.DATE),
            new RoutingFact("selfCheckDue", Kind.DATE),
            new RoutingFact("selfCheckRemind", Kind.DATE),
            new RoutingFact("findingDue", Kind.DATE));
}
