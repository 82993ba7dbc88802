package org.jiangbu.workflow.wall;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jiangbu.workflow.check.FirstWall;

/**
 * Which walls stand in an assault: one that looks at files before they are deployed, and those inside the engine.
 *
 * @param letsThrough asked with files by their names before they are deployed
 * @param pieces what the engine is built with; none is the engine as its Spring Boot starter builds it
 */
record Walls(String name, Predicate<Map<String, byte[]>> letsThrough, Set<WallPiece> pieces) {
    private static final Predicate<Map<String, byte[]>> NOBODY_LOOKS = files -> true;

    static final Walls NONE = new Walls("no walls", NOBODY_LOOKS, Set.of());

    static final Walls FIRST = new Walls("the first wall alone", FirstWall::letsThrough, Set.of());

    static final Walls SECOND = new Walls("the second wall alone", NOBODY_LOOKS, Set.of(WallPiece.values()));

    static final Walls BOTH = new Walls("both walls", FirstWall::letsThrough, Set.of(WallPiece.values()));

    boolean letThrough(HostileModel model) {
        Map<String, byte[]> files = new HashMap<>();
        model.files().keySet().forEach(file -> files.put(file, model.bytes(file)));
        return letsThrough.test(files);
    }
}
