package org.jiangbu.security;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A role on an area, from one day to another, both included. */
public record Assignment(String role, String areaCode, LocalDate from, @Nullable LocalDate to) {}
