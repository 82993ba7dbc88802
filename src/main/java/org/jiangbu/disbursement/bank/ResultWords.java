package org.jiangbu.disbursement.bank;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Widths;
import org.springframework.stereotype.Component;

/** How banks write that a payment succeeded or failed, why, and when; the words stand in the Chinese messages. */
@Component
public class ResultWords {
    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-/.\\u5E74]?(\\d{1,2})[-/.\\u6708]?(\\d{1,2})\\u65E5?( .*)?");

    private final List<String> paid;
    private final List<String> failed;
    private final Map<FailureReason, List<String>> reasons = new EnumMap<>(FailureReason.class);

    public ResultWords(Messages messages) {
        paid = words(messages, "disbursement.result.status.paid");
        failed = words(messages, "disbursement.result.status.failed");
        for (FailureReason reason : FailureReason.values()) {
            String key = "disbursement.result.reason." + reason;
            if (messages.has(key)) reasons.put(reason, words(messages, key));
        }
    }

    private static List<String> words(Messages messages, String key) {
        return Arrays.asList(messages.get(Locale.SIMPLIFIED_CHINESE, key).split(","));
    }

    /** Paid or not; empty when the word is unknown. */
    public Optional<Boolean> status(String text) {
        String word = Widths.narrow(text).strip().toUpperCase(Locale.ROOT);
        if (paid.contains(word)) return Optional.of(true);
        return failed.contains(word) ? Optional.of(false) : Optional.empty();
    }

    public FailureReason reason(String text) {
        return reasons.entrySet().stream()
                .filter(reason -> reason.getValue().stream().anyMatch(text::contains))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(FailureReason.OTHER);
    }

    /** 2019-01-08, 2019/1/8, 20190108, 2019年1月8日 or the serial number of a spreadsheet. */
    public Optional<LocalDate> date(String text) {
        String plain = Widths.narrow(text).strip();
        Matcher matcher = DATE.matcher(plain);
        try {
            if (plain.matches("[3-6]\\d{4}")) return Optional.of(EXCEL_ZERO.plusDays(Integer.parseInt(plain)));
            if (!matcher.matches()) return Optional.empty();
            return Optional.of(LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
