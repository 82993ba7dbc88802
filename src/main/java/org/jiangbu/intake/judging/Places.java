package org.jiangbu.intake.judging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the judge must know of places; names come with or without 村, 村委会, 村民委员会 or 社区. */
public interface Places {
    record Place(String code, String name) {}

    List<Place> townships(String text);

    /** Villages of that township, or of the whole county. */
    List<Place> villages(@Nullable String townshipCode, String text);
}
