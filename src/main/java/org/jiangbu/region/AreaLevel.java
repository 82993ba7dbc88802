package org.jiangbu.region;

/** The four levels of areas, told apart by the length of the code. */
public enum AreaLevel {
    COUNTY(6),
    TOWNSHIP(9),
    VILLAGE(12),
    GROUP(14);

    private final int codeLength;

    AreaLevel(int codeLength) {
        this.codeLength = codeLength;
    }

    public int codeLength() {
        return codeLength;
    }

    /** The level of the area with that code; refuses what is no area code. */
    public static AreaLevel of(String code) {
        for (AreaLevel level : values()) {
            if (level.codeLength == code.length()) {
                return level;
            }
        }
        throw new IllegalArgumentException("No area code: " + code);
    }
}
