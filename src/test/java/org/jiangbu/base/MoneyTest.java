package org.jiangbu.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8,091,961.25 | 809196125",
                "8091961.25 | 809196125",
                "3000 | 300000",
                "￥3,000.5元 | 300050",
                "１２．３０ | 1230",
                "-1.50 | -150",
                "12.300 | 1230"
            })
    void yuanAreReadAsPeopleWriteThem(String text, long fen) {
        assertThat(Money.parse(text)).isEqualTo(Money.ofFen(fen));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "NaN",
                "Infinity",
                "1e5",
                "1,00",
                "1.2.3",
                "三千",
                "12.",
                "--1",
                "1,2345",
                "0x10",
                "99999999999999"
            })
    void whatIsNotAnAmountIsRefusedWithASentence(String text) {
        assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(Refusal.class).hasMessage("base.money.not-an-amount");
    }

    @Test
    void aThirdDecimalIsRefusedUnlessRoundingIsAskedFor() {
        BigDecimal yuan = new BigDecimal("463.125");
        assertThatThrownBy(() -> Money.ofYuan(yuan)).hasMessage("base.money.more-than-two-decimals");
        assertThat(Money.rounded(yuan)).isEqualTo(Money.ofFen(46313));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e13", "-1e13", "1e2147483647", "100000000000.01"})
    void hugeAmountsAreRefusedBeforeTheyAreExpanded(String yuan) {
        assertThatThrownBy(() -> Money.ofYuan(new BigDecimal(yuan))).hasMessage("base.money.too-large");
    }

    @Test
    void sumsStayWithinTheBounds() {
        Money largest = Money.ofFen(Money.MAX_FEN);
        assertThatThrownBy(() -> largest.plus(Money.ofFen(1))).isInstanceOf(Refusal.class);
        assertThat(largest.minus(largest)).isEqualTo(Money.ZERO);
    }

    @Test
    void formatHasSeparatorsAndTwoDecimals() {
        assertThat(Money.ofFen(809196125).format()).isEqualTo("8,091,961.25");
        assertThat(Money.ofFen(-5).format()).isEqualTo("-0.05");
    }

    @ParameterizedTest
    @CsvSource({
        "300000, 叁仟元整",
        "1000003, 壹万元零叁分",
        "100110, 壹仟零壹元壹角",
        "1640902, 壹万陆仟肆佰零玖元零贰分",
        "10700053, 壹拾万柒仟元伍角叁分",
        "57, 伍角柒分",
        "809196125, 捌佰零玖万壹仟玖佰陆拾壹元贰角伍分",
        "0, 零元整",
        "5, 伍分",
        "10, 壹角",
        "10000000500, 壹亿零伍元整",
        "10050000000, 壹亿零伍拾万元整",
        "10000500000, 壹亿零伍仟元整",
        "1000000000, 壹仟万元整",
        "10100, 壹佰零壹元整",
        "1000000000000, 壹佰亿元整",
        "10000000000000, 壹仟亿元整",
        "20010001, 贰拾万零壹佰元零壹分"
    })
    void capitalsFollowThePaymentRules(long fen, String capitals) {
        assertThat(Money.ofFen(fen).capital()).isEqualTo("人民币" + capitals);
    }

    @Test
    void aClawbackReadsNegativeInCapitals() {
        assertThat(Money.ofFen(-90000).capital()).isEqualTo("人民币负玖佰元整");
    }
}
