package org.jiangbu.modeler;

import java.util.Map;
import org.jiangbu.background.Run;

/**
 * A trial or a move of running cases that somebody began.
 *
 * @param trial whether it changes nothing
 * @param startedByName who began it
 * @param own whether the reader began it, and so may stop it and go on with it
 * @param places elements of the later version by elements of the earlier one, as they were chosen
 */
public record BegunMove(Run run, boolean trial, String startedByName, boolean own, Map<String, String> places) {
    public BegunMove {
        places = Map.copyOf(places);
    }
}
