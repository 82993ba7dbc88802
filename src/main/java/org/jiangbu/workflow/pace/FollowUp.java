package org.jiangbu.workflow.pace;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 跟进日期: the day on which an item that a person has put aside comes back to the person's lists. */
public record FollowUp(LocalDate until, @Nullable String note) {}
