package org.jiangbu.form;

/** Kinds of fields a form may have; values travel as text, {@link java.math.BigDecimal}, Boolean or ISO date text. */
public enum FieldType {
    TEXT,
    TEXT_AREA,
    NUMBER,
    SELECT,
    RADIO,
    CHECKBOX,
    DATE
}
