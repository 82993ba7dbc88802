package org.jiangbu.form;

import com.github.curiousoddman.rgxgen.RgxGen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiangbu.base.Refusal;
import org.jspecify.annotations.Nullable;

/** A plausible valid value for one field: the designer's own example, else one made from the field's bounds. */
final class FieldExample {
    private FieldExample() {}

    static Object of(FormField field, LocalDate today) {
        return Stream.concat(given(field), made(field, today))
                .filter(value -> FieldCheck.value(field, value).isEmpty())
                .findFirst()
                .orElseThrow(() -> new Refusal("form.no-example", field.label()));
    }

    private static Stream<Object> given(FormField field) {
        Stream<Object> byDefault = Stream.ofNullable(field.defaultValue());
        if (field.example() == null) return byDefault;
        Object example =
                switch (field.type()) {
                    case NUMBER -> new BigDecimal(field.example());
                    case CHECKBOX -> Boolean.valueOf(field.example());
                    default -> field.example();
                };
        return Stream.concat(Stream.of(example), byDefault);
    }

    private static Stream<?> made(FormField field, LocalDate today) {
        return switch (field.type()) {
            case TEXT, TEXT_AREA -> texts(field, today);
            case NUMBER ->
                Stream.of(field.bounds().min(), field.bounds().max(), BigDecimal.ONE)
                        .filter(number -> number != null);
            case SELECT, RADIO -> field.options().stream().map(FieldOption::value);
            case CHECKBOX -> Stream.of(true);
            case DATE -> Stream.of(today.toString());
        };
    }

    private static Stream<String> texts(FormField field, LocalDate today) {
        int least = Math.max(
                1, field.bounds().minLength() == null ? 1 : field.bounds().minLength());
        Stream<String> plain = Stream.of(today.getYear() + "年第1号", "同意", "1", "已核实".repeat((least + 2) / 3));
        return field.bounds().pattern() == null ? plain : Stream.concat(plain, matching(field));
    }

    private static Stream<String> matching(FormField field) {
        RgxGen generator = generator(field);
        if (generator == null) return Stream.empty();
        Random fixed = new Random(1);
        return IntStream.range(0, 200).mapToObj(attempt -> generator.generate(fixed));
    }

    private static @Nullable RgxGen generator(FormField field) {
        try {
            return RgxGen.parse(String.valueOf(field.bounds().pattern()).replaceAll("^\\^|\\$$", ""));
        } catch (RuntimeException cannotReadIt) {
            return null;
        }
    }
}
