package org.jiangbu.modeler.ui.form;

import java.util.Arrays;

/** What a new field can be, with the name that the file has for it. */
enum FieldKind {
    TEXT("textfield"),
    TEXT_AREA("textarea"),
    NUMBER("number"),
    DATE("datetime"),
    CHECKBOX("checkbox"),
    SELECT("select"),
    RADIO("radio");

    private final String type;

    FieldKind(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    boolean hasOptions() {
        return this == SELECT || this == RADIO;
    }

    boolean isText() {
        return this == TEXT || this == TEXT_AREA;
    }

    static FieldKind of(String type) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type));
    }

    static boolean knows(String type) {
        return Arrays.stream(values()).anyMatch(kind -> kind.type.equals(type));
    }
}
