package org.jiangbu.audit;

import java.util.List;
import java.util.Locale;

/**
 * What one invariant says now.
 *
 * @param violations rows that break it; {@code examples} shows the first of them by id
 */
public record InvariantResult(String id, String chinese, String english, long violations, List<String> examples) {
    public boolean holds() {
        return violations == 0;
    }

    public String sentence(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }
}
