package org.jiangbu.background;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One key of a run that has something to tell, in the order of the keys. */
public record RunItem(int seq, String key, boolean ok, @Nullable String messageKey, List<Object> args) {}
