package org.jiangbu.reminder.ladder;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jiangbu.audit.JournalTerms;
import org.springframework.stereotype.Component;

/** The journal's rungs as sentences. */
@Component
class RungTerms implements JournalTerms {
    private static final Set<String> KEYS = Set.of("rungsBefore", "rungsNow");
    private static final Pattern KEPT = Pattern.compile("(-?\\d{1,3}) (\\S+)");

    private final RungWords words;

    RungTerms(RungWords words) {
        this.words = words;
    }

    @Override
    public Words words() {
        return (key, value, details) -> {
            Matcher kept = KEPT.matcher(value);
            return KEYS.contains(key) && kept.matches()
                    ? Optional.of(words.sentence(new Rung(Integer.parseInt(kept.group(1)), kept.group(2))))
                    : Optional.empty();
        };
    }

    @Override
    public List<Fact> saying(String part) {
        String sought = part.toLowerCase(Locale.ROOT);
        return Ladder.RECEIVERS.stream()
                .flatMap(receiver -> IntStream.rangeClosed(Rung.EARLIEST, Rung.LATEST)
                        .mapToObj(workdays -> new Rung(workdays, receiver)))
                .filter(rung -> words.sentence(rung).toLowerCase(Locale.ROOT).contains(sought))
                .flatMap(rung -> KEYS.stream().map(key -> Fact.of(key, rung.toString())))
                .toList();
    }
}
