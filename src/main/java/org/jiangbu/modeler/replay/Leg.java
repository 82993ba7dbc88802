package org.jiangbu.modeler.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangbu.workflow.past.PastCase;

/**
 * A part of a case's way, all in one version of its model.
 *
 * @param version the version's definition
 * @param until how many of the case's steps were decided when it went on in another version
 * @param places elements of the other version at which it went on; empty if they are not known, or this is the last part
 */
record Leg(String version, int until, Map<String, String> places) {
    /** To the end of the case. */
    static Leg last(String version) {
        return new Leg(version, Integer.MAX_VALUE, Map.of());
    }

    /** The versions through which a case went, as it was moved. */
    static List<Leg> of(PastCase past) {
        List<Leg> legs = new ArrayList<>();
        past.moves().forEach(move -> legs.add(new Leg(move.from(), move.decided(), move.places())));
        legs.add(last(past.definitionId()));
        return legs;
    }
}
