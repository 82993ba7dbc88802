package org.jiangbu.base;

import java.util.Locale;
import java.util.Optional;

/** Knows the language of the person being served, where there is one; the screens offer such a source. */
public interface LocaleSource {
    Optional<Locale> locale();
}
