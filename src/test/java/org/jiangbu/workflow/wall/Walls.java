package org.jiangbu.workflow.wall;

import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Which walls stand in an assault: one that looks at a file before it is deployed, and those inside the engine.
 *
 * @param letsThrough asked with a file's name and bytes before it is deployed
 * @param pieces what the engine is built with; none is the engine as its Spring Boot starter builds it
 */
record Walls(String name, BiPredicate<String, byte[]> letsThrough, Set<WallPiece> pieces) {
    private static final BiPredicate<String, byte[]> NOBODY_LOOKS = (file, bytes) -> true;

    static final Walls NONE = new Walls("no walls", NOBODY_LOOKS, Set.of());

    static final Walls SECOND = new Walls("the second wall alone", NOBODY_LOOKS, Set.of(WallPiece.values()));

    boolean letThrough(HostileModel model) {
        return model.files().keySet().stream().allMatch(file -> letsThrough.test(file, model.bytes(file)));
    }
}
