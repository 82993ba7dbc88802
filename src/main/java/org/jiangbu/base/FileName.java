package org.jiangbu.base;

/** Names of files as people give them. */
public final class FileName {
    private static final int LONGEST = 120;

    private FileName() {}

    /**
     * The last part of the name without anything that a header or a path could misread, at most 120 characters.
     *
     * @param otherwise the name where nothing is left
     */
    public static String plain(String given, String otherwise) {
        String plain = given.replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\"<>|:*?]", "")
                .strip();
        String name = plain.isEmpty() ? otherwise : plain;
        return name.length() > LONGEST ? name.substring(name.length() - LONGEST) : name;
    }
}
