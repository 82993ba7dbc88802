package org.jiangbu.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource({"阿茸•扎史卓玛, 阿茸·扎史卓玛", "阿茸・扎史, 阿茸·扎史", "阿茸‧扎史, 阿茸·扎史", "阿茸．扎史, 阿茸·扎史", "阿茸.扎史, 阿茸·扎史", "' 斯那 定　主 ', 斯那定主"})
    void dotsAndSpacesAreUnified(String typed, String name) {
        assertThat(PersonName.require(typed)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"谢主", "七林追玛", "和䶮", "李\uD840\uDC00", "扎西扎史鲁茸此里斯那农布都吉江初阿茸格茸"})
    void namesWithoutSurnameAndRareCharactersAreNames(String name) {
        assertThat(PersonName.isValid(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "主", "主1", "Tashi", "·扎西", "扎西·", "扎西（户主）"})
    void whatIsNoNameIsRefused(String text) {
        assertThatThrownBy(() -> PersonName.require(text)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({"阿茸·扎史卓玛, arzszm", "斯那定主, sndz", "和䶮, h"})
    void initialsFindANameByItsSyllables(String name, String initials) {
        assertThat(PersonName.initials(name)).startsWith(initials);
    }
}
