package org.jiangbu.workflow.check;

import java.util.Locale;
import org.jiangbu.base.Messages;

/** What a model, a form or a decision table has to keep to; each rule has one sentence in the message files. */
public enum Rule {
    // the file
    FILE_NAME,
    FILE_TOO_BIG,
    NOT_UTF_8,
    DOCUMENT_TYPE,
    NO_XML,
    XML_TOO_BIG,
    PROCESSING_INSTRUCTION,
    CDATA,
    NO_MODEL,
    UNKNOWN_ELEMENT,
    ELEMENT_TWICE,
    UNKNOWN_ATTRIBUTE,
    MISSING_ATTRIBUTE,
    BAD_VALUE,
    BAD_TEXT,
    ID_TWICE,
    // the vocabulary
    ONE_PROCESS,
    PROCESS_ID,
    NO_NAME,
    UNKNOWN_PROPERTY,
    PROPERTY_TWICE,
    UNKNOWN_ROLE,
    UNKNOWN_FORM,
    FORM_BINDING,
    UNKNOWN_PANEL,
    UNKNOWN_DELEGATE,
    FOREIGN_DELEGATE,
    UNKNOWN_MESSAGE,
    FOREIGN_MESSAGE,
    NO_OUTCOMES,
    BAD_OUTCOME,
    BAD_DUE_DAYS,
    TWO_DUE_DATES,
    BAD_FLAG,
    BAD_QUORUM,
    BAD_DUTY,
    STEP_FIELD,
    STEP_FIELD_TWICE,
    UNKNOWN_FACT,
    NO_DATE,
    BAD_CONDITION,
    UNKNOWN_OUTCOME,
    UNKNOWN_STEP,
    ONE_TRIGGER,
    SHORT_TIMER,
    // the flow
    TOO_MANY_ELEMENTS,
    LOOSE_REFERENCE,
    ONE_START,
    NO_END,
    UNREACHED,
    DEAD_END,
    ONE_WAY_OUT,
    START_AND_END,
    NO_DEFAULT,
    NO_CONDITION,
    STRAY_CONDITION,
    OUTCOME_IGNORED,
    EVENTS_ONLY,
    BAD_BOUNDARY,
    SIDE_WAY_JOINS,
    ENDLESS,
    FORK_IN_CIRCLE,
    FORK_WITHOUT_JOIN,
    WIDE_FORK,
    TOO_INTRICATE,
    // the mandatory gates
    CADRE_CHECK,
    VILLAGE_VERIFICATION,
    PUBLIC_NOTICE,
    TOWNSHIP_VERIFICATION,
    TOWNSHIP_SUBMISSION,
    ROSTER_LOCK,
    COUNTY_APPROVAL,
    FUND_CHECK,
    TWO_PEOPLE_AT_RELEASE,
    TWO_PEOPLE_AT_ACCOUNT,
    // forms
    BAD_FORM,
    FORM_CODE,
    FORM_KEY,
    FORM_TOO_BIG,
    SLOW_PATTERN,
    // decision tables
    NO_TABLE,
    BAD_TABLE,
    TABLE_KEY,
    TABLE_NAME,
    TABLE_COLUMN,
    TABLE_COLUMN_TWICE,
    TABLE_ROW,
    TABLE_CELL,
    TABLE_RESULT,
    TABLE_OTHERWISE,
    NO_TABLE_CHOSEN,
    UNKNOWN_TABLE,
    TABLE_FACT,
    UNKNOWN_RESULT,
    NOTICE_DAYS,
    // advice
    ROW_UNREACHED(Severity.ADVICE),
    UNUSED(Severity.ADVICE),
    NO_ENGLISH(Severity.ADVICE),
    NAMELESS(Severity.ADVICE),
    UNEXPLAINED(Severity.ADVICE),
    NOT_DRAWN(Severity.ADVICE),
    SAME_NAME(Severity.ADVICE);

    /** Whether a file can be used all the same. */
    public enum Severity {
        REFUSED,
        ADVICE
    }

    private final Severity severity;

    Rule() {
        this(Severity.REFUSED);
    }

    Rule(Severity severity) {
        this.severity = severity;
    }

    /** Whether it is a mandatory gate before a payment, the gravest that can be missing. */
    public boolean isGate() {
        return compareTo(CADRE_CHECK) >= 0 && compareTo(TWO_PEOPLE_AT_ACCOUNT) <= 0;
    }

    public Severity severity() {
        return severity;
    }

    /** The rule's name as it is printed, e.g. {@code village-verification}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rule's name in the reader's language. */
    public String title(Messages messages) {
        return title(messages, messages.locale());
    }

    public String title(Messages messages, Locale locale) {
        return messages.get(locale, "check.name." + id());
    }

    /** Key of its sentence. */
    String message() {
        return "check." + id();
    }
}
