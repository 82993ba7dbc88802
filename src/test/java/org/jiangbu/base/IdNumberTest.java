package org.jiangbu.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {
    private static final String VALID = "11010519491231002X";

    @ParameterizedTest
    @ValueSource(
            strings = {
                VALID,
                "11010519491231002x",
                "１１０１０５１９４９１２３１００２Ｘ",
                " 110105 19491231 002x ",
                "'11010519491231002X"
            })
    void theSameNumberIsReadHoweverItIsWritten(String text) {
        assertThat(IdNumber.require(text)).isEqualTo(VALID);
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, CHECK_DIGIT",
        "110105491231002, FIFTEEN_DIGITS",
        "110105194912310000, DAMAGED_BY_EXCEL",
        "1.10105194912310E+17, DAMAGED_BY_EXCEL",
        "1.10105E+17, DAMAGED_BY_EXCEL",
        "11010519491231002, LENGTH",
        "1101051949123100ZX, CHARACTERS",
        "110105194913310025, BIRTH_DATE",
        "110105194902290023, BIRTH_DATE",
        "533499189901019063, BIRTH_DATE",
        "533499188001019066, BIRTH_DATE",
        "'', MISSING"
    })
    void aFaultIsNamed(String number, IdNumber.Fault fault) {
        assertThat(IdNumber.check(number)).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"533499194310168000", "533499194906244000"})
    void aRightNumberMayEndInThreeZeros(String number) {
        assertThat(IdNumber.check(number)).isEmpty();
    }

    @Test
    void theRefusalDoesNotRepeatTheNumber() {
        assertThatThrownBy(() -> IdNumber.require("110105194912310021"))
                .isInstanceOf(Refusal.class)
                .hasMessage("base.id.check-digit");
    }

    @Test
    void birthAndSexAreRead() {
        assertThat(IdNumber.birthDate(VALID)).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(IdNumber.isMale(VALID)).isFalse();
    }

    @Test
    void theMaskHidesTheBirthDate() {
        assertThat(IdNumber.mask("533422197001010012")).isEqualTo("533422********0012");
        assertThat(IdNumber.mask("12345")).isEqualTo("*****");
    }
}
