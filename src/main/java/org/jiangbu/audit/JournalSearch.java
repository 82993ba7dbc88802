package org.jiangbu.audit;

import java.util.List;

/**
 * What the journal is searched for: any of these.
 *
 * @param part of the subject, the action's short name or the acting person's name, whatever its case; all where it is empty
 * @param actions by their short names, that the reader's language calls so
 * @param places codes of the areas that are called so
 * @param system whether what nobody signed in did is meant
 * @param facts what of the facts is called so
 */
public record JournalSearch(String part, List<String> actions, List<String> places, boolean system, Facts facts) {
    /** All that there is. */
    public static final JournalSearch ALL =
            new JournalSearch("", List.of(), List.of(), false, new Facts(List.of(), List.of(), List.of(), List.of()));

    /**
     * Which facts of an entry stand on the screen in words with that part; a fact that is words itself need not be named.
     *
     * @param keys of facts that are called so, whatever their value
     * @param values of facts that are called so, see {@link JournalTerms.Fact#sought}
     * @param persons keys of facts that are a person's id
     * @param places keys of facts that are a place's code
     */
    public record Facts(List<String> keys, List<String> values, List<String> persons, List<String> places) {}
}
