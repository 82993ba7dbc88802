package org.jiangbu.workflow.check;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jiangbu.base.Refusal;

/** What the words of a form may not hold, as somewhere else they would be code, or cost more than they are worth. */
public final class PlainText {
    /** Expressions of FEEL, JUEL and templates, markup, and addresses of elsewhere. */
    private static final Pattern CODE = Pattern.compile(
            "^\\s*=.*|.*([$#]\\{|\\{\\{|<[A-Za-z/!]|(?i:\\b(https?|ftp|file|data|javascript|blob|wss?):)|(?i:://)).*",
            Pattern.DOTALL);

    /** A number that takes years to write out. */
    private static final Pattern HUGE = Pattern.compile("\\s*[+-]?[\\d.]+[eE][+-]?\\d{3,}\\s*");

    private PlainText() {}

    /** The rule that a text breaks, nothing if it is plain. */
    static Optional<Rule> broken(String text) {
        if (CODE.matcher(text).matches()) return Optional.of(Rule.FORM_CODE);
        return HUGE.matcher(text).matches() ? Optional.of(Rule.FORM_TOO_BIG) : Optional.empty();
    }

    /**
     * Lets pass what a form may hold.
     *
     * @param name what the reader calls the place where the text was entered
     * @throws Refusal that says what is wrong with it and how to mend it
     */
    public static void require(String text, String name) {
        if (broken(text).isPresent())
            throw new Refusal("check.plain." + broken(text).get().id(), name);
    }
}
