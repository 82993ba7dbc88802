package org.jiangbu.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a module calls, in the reader's language, the facts that it keeps in the journal by short names. */
public interface JournalTerms {
    /** The words as they are now; asked for once a page, so that its facts ask the database nothing more. */
    Words words();

    /** The facts whose words contain that part, whatever its case, so that they are found by what stands on the screen. */
    List<Fact> saying(String part);

    /** Words for the facts of one page. */
    interface Words {
        /**
         * @param key of the fact, such as {@code step}
         * @param details all facts of the entry
         * @return empty if the module does not know it
         */
        Optional<String> word(String key, String value, Map<String, String> details);
    }

    /**
     * A fact as the journal keeps it.
     *
     * @param key empty for a value that means the same under every key
     * @param step at which alone the value is called so; null if it is everywhere
     */
    record Fact(String key, String value, @Nullable String step) {
        public static Fact of(String key, String value) {
            return new Fact(key, value, null);
        }

        /** The fact in one text, as it is compared with an entry's. */
        public String sought() {
            return key + "=" + value + (step == null ? "" : "@" + step);
        }
    }
}
