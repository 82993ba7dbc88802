package org.jiangbu.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R40: rounded down, so that 100 is said only when nothing is missing. */
class PercentTest {
    @ParameterizedTest
    @CsvSource({
        "3399, 3400, 99.9",
        "67, 447, 14.9",
        "46, 46, 100.0",
        "0, 46, 0.0",
        "0, 0, 0.0",
        "1, 3, 33.3",
        "2, 3, 66.6"
    })
    void isSaidWithOneDecimal(long part, long whole, String percent) {
        assertThat(Percent.of(part, whole)).hasToString(percent);
    }
}
