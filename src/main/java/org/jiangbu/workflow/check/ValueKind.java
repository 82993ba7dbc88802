package org.jiangbu.workflow.check;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a value in a model may look like; whether it is also known is asked later. */
enum ValueKind {
    ID("[A-Za-z_][\\w.-]{0,119}"),
    ROLE("[a-z][a-z0-9-]{1,39}"),
    MESSAGE("[a-z][a-z0-9-]{0,99}\\.[a-z][a-z0-9-]{0,99}"),
    DELEGATE("\\$\\{[a-z][A-Za-z0-9]{0,59}}"),
    /** The grammar is that of {@link Condition}. */
    CONDITION("\\$\\{[^{}#]{1,300}}"),
    /** A date variable, or a day with or without a time. */
    DAY("\\$\\{[a-zA-Z]\\w{0,59}}|\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})?)?"),
    DURATION("P(?=\\d|T\\d)(\\d{1,4}D)?(T(?=\\d)(\\d{1,4}H)?(\\d{1,4}M)?)?"),
    LIFETIME("\\d{1,5}|P\\d{1,5}D"),
    FLAG("true|false"),
    NUMBER("\\d{1,9}"),
    COORDINATE("-?\\d{1,7}(\\.\\d{1,10})?([eE]-?\\d{1,2})?"),
    COLOUR("#[0-9A-Fa-f]{3,8}|[a-zA-Z]{1,30}|rgba?\\([\\d., %]{1,40}\\)"),
    /** Plain words that nobody evaluates. */
    WORDS("(?s)(?!.*[$#]\\{).{0,4000}"),
    BLANK("\\s*");

    private final Pattern pattern;

    ValueKind(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    boolean fits(String value) {
        return pattern.matcher(value).matches();
    }

    /** Key of the words that say to a designer what is expected. */
    String message() {
        return "check.kind." + name().toLowerCase(Locale.ROOT);
    }
}
