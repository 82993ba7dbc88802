package org.jiangbu.base.ui;

/** A file that a person sent, whole and not yet judged; its name is what the browser says. */
public record ReceivedFile(String name, byte[] content) {}
