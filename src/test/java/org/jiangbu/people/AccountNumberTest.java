package org.jiangbu.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jiangbu.base.Refusal;
import org.junit.jupiter.api.Test;

class AccountNumberTest {
    @Test
    void fullWidthDigitsAndSpacesAreRead() {
        assertThat(AccountNumber.require("６２３１ ９０２３ ３６９９ ５９３７ ５７２")).isEqualTo("6231902336995937572");
    }

    @Test
    void lettersAndShortNumbersAreRefusedWithoutRepeatingThem() {
        assertThatThrownBy(() -> AccountNumber.require("6.23E+18"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.args()).isEmpty());
        assertThat(AccountNumber.isValid("12345678901")).isFalse();
    }

    @Test
    void onlyCardsAreJudgedByLuhn() {
        assertThat(AccountNumber.plausible("6222020200112230000")).isFalse();
        assertThat(AccountNumber.plausible("123456789012")).isTrue();
    }
}
