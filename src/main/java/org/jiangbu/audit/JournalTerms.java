package org.jiangbu.audit;

import java.util.Map;
import java.util.Optional;

/** What a module calls, in the reader's language, the facts that it keeps in the journal by short names. */
public interface JournalTerms {
    /** The words as they are now; asked for once a page, so that its facts ask the database nothing more. */
    Words words();

    /** Words for the facts of one page. */
    interface Words {
        /**
         * @param key of the fact, such as {@code step}
         * @param details all facts of the entry
         * @return empty if the module does not know it
         */
        Optional<String> word(String key, String value, Map<String, String> details);
    }
}
