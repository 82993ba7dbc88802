package org.jiangbu.audit;

import java.util.Map;
import java.util.Optional;

/** What a module calls, in the reader's language, a fact that it keeps in the journal by a short name. */
public interface JournalTerms {
    /**
     * @param key of the fact, such as {@code step}
     * @param details all facts of the entry
     * @return empty if the module does not know it
     */
    Optional<String> word(String key, String value, Map<String, String> details);
}
