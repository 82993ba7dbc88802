package org.jiangbu.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({"１２００, 1200", "'1,260.50', 1260.5", "１２．５, 12.5", "12., 12", "' 3 000 ', 3000", "-5, -5", "１，０００, 1000"
    })
    void numbersAreReadAsPeopleTypeThem(String typed, BigDecimal number) {
        assertThat(Decimals.parse(typed)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NaN", "1e30", "Infinity", "三千", "1,00", "12,3456", "1.2.3", "12元", "--1", "1234567890123456"})
    void whatIsNoPlainNumberIsRefusedInWords(String typed) {
        assertThatThrownBy(() -> Decimals.parse(typed)).hasMessage("base.number.unreadable");
    }
}
