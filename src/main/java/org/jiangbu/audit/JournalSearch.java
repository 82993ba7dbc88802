package org.jiangbu.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the journal is searched for: any of these.
 *
 * @param part of the subject, the action's short name or the acting person's name, whatever its case; not empty
 * @param actions by their short names, that the reader's language calls so
 * @param places codes of the areas that are called so
 * @param system whether what nobody signed in did is meant
 * @param facts what of the facts is called so
 */
public record JournalSearch(String part, List<String> actions, List<String> places, boolean system, Facts facts) {
    /** Adds the parameters of the condition with that number. */
    void into(Map<String, Object> params, int number) {
        params.put("part" + number, part.toLowerCase(Locale.ROOT));
        params.put("actions" + number, actions.toArray(String[]::new));
        params.put("places" + number, places.toArray(String[]::new));
        params.put("system" + number, system);
        params.put("keys" + number, facts.keys().toArray(String[]::new));
        params.put("values" + number, facts.values().toArray(String[]::new));
        params.put("persons" + number, facts.persons().toArray(String[]::new));
        params.put("placed" + number, facts.places().toArray(String[]::new));
    }

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
