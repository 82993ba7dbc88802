package org.jiangbu.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the inbox; {@code next} is the cursor of the following page, absent on the last. */
public record WorkItemPage(List<WorkItem> items, @Nullable String next) {}
