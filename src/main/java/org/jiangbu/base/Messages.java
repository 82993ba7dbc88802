package org.jiangbu.base;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every sentence that a person reads, from {@code messages/*.properties} of all modules (UTF-8), in Chinese or English;
 * Chinese unless the person asked for English.
 *
 * <p>Arguments stand as {@code {0}}; an apostrophe is just an apostrophe. Whole numbers are written plainly (2018, not
 * 2,018) unless the message says {@code {0,number}}; money has separators and two decimals; dates are
 * {@code yyyy-MM-dd}; a {@link Wording} is in the language of the sentence.
 */
@Component
public class Messages {
    private static final String CHINESE_FILE = "_zh_CN.properties";

    private final Map<String, String> english = new ConcurrentHashMap<>();
    private final Map<String, String> chinese = new ConcurrentHashMap<>();
    private final ThreadLocal<Locale> wanted = new ThreadLocal<>();
    private final List<LocaleSource> sources;

    /** Without a screen, as tests and background work use it. */
    public Messages() {
        this(List.of());
    }

    @Autowired
    public Messages(List<LocaleSource> sources) {
        this.sources = List.copyOf(sources);
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Resource file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        boolean isChinese = String.valueOf(file.getFilename()).endsWith(CHINESE_FILE);
        texts.forEach((key, text) -> (isChinese ? chinese : english).put((String) key, (String) text));
    }

    /** The text in the current person's language. */
    public String get(String key, @Nullable Object... args) {
        return get(locale(), key, args);
    }

    /** The text in that language; the key itself when no module has it. */
    public String get(Locale locale, String key, @Nullable Object... args) {
        String pattern = texts(locale).getOrDefault(key, key);
        if (args.length == 0 || pattern.indexOf('{') < 0) {
            return pattern;
        }
        Object[] plain = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            plain[i] = pattern.contains("{" + i + ",") && args[i] != null ? args[i] : plain(args[i], locale);
        }
        return new MessageFormat(pattern.replace("'", "''"), locale).format(plain);
    }

    public boolean has(String key) {
        return english.containsKey(key);
    }

    /** What stands behind that prefix in the keys whose texts, in the current person's language, contain that part in any case. */
    public List<String> saying(String prefix, String part) {
        String sought = part.toLowerCase(Locale.ROOT);
        return texts(locale()).entrySet().stream()
                .filter(text -> text.getKey().startsWith(prefix)
                        && text.getValue().toLowerCase(Locale.ROOT).contains(sought))
                .map(text -> text.getKey().substring(prefix.length()))
                .sorted()
                .toList();
    }

    /** Does work whose sentences are in that language, whoever asks for it: what is filed is Chinese. */
    public <T> T in(Locale locale, Supplier<T> work) {
        Locale before = wanted.get();
        wanted.set(locale);
        try {
            return work.get();
        } finally {
            if (before == null) wanted.remove();
            else wanted.set(before);
        }
    }

    /** Chinese or English, whichever the current person reads. */
    public Locale locale() {
        return Optional.ofNullable(wanted.get())
                .or(() -> sources.stream()
                        .flatMap(source -> source.locale().stream())
                        .findFirst())
                .or(Messages::requestLocale)
                .filter(locale -> locale.getLanguage().equals(Locale.ENGLISH.getLanguage()))
                .map(locale -> Locale.ENGLISH)
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }

    private static Optional<Locale> requestLocale() {
        return Optional.ofNullable(LocaleContextHolder.getLocaleContext()).map(LocaleContext::getLocale);
    }

    private Map<String, String> texts(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }

    private static String plain(@Nullable Object arg, Locale locale) {
        if (arg instanceof Wording name) {
            return name.in(locale);
        }
        if (arg instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return Wording.kept(arg).map(name -> name.in(locale)).orElseGet(() -> arg == null ? "" : arg.toString());
    }
}
