package org.jiangbu.audit;

import java.util.List;
import java.util.Locale;

/**
 * What checking one invariant found.
 *
 * @param chinese the sentence that must hold, in Chinese
 * @param english the same in English
 * @param violations how often it does not hold; 0 when all is well
 * @param examples business numbers or ids of the first few that break it
 */
public record InvariantResult(String id, String chinese, String english, long violations, List<String> examples) {
    public boolean holds() {
        return violations == 0;
    }

    public String sentence(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }
}
