package org.jiangbu.inbox;

/** An opinion that a person keeps at hand (常用意见). */
public record Phrase(long id, String words) {}
