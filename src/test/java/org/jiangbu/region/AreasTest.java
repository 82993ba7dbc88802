package org.jiangbu.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class AreasTest extends IntegrationTest {

    @Autowired
    Areas areas;

    @Test
    void countyHas8TownshipsAnd49VillagesToday() {
        LocalDate today = LocalDate.of(2019, 1, 8);
        assertThat(areas.all(AreaLevel.TOWNSHIP, today)).hasSize(8);
        assertThat(areas.all(AreaLevel.VILLAGE, today)).hasSize(49);
        assertThat(areas.children("533422206")).hasSize(4);
    }

    @Test
    void villagesBeforeTheNewCommunitiesAre46() {
        assertThat(areas.all(AreaLevel.VILLAGE, LocalDate.of(2017, 12, 31)))
                .hasSize(46)
                .extracting(Area::name)
                .contains("规吾村")
                .doesNotContain("雅瑞安和社区");
    }

    @ParameterizedTest
    @CsvSource({
        "升平镇,533422101",
        "升平,533422101",
        "拖顶乡,533422204",
        "拖顶傈僳族乡,533422204",
        " 拖 顶 ,533422204",
        "霞若乡人民政府,533422205",
        "德钦县羊拉乡,533422206"
    })
    void townshipIsFoundInEveryForm(String text, String code) {
        assertThat(areas.matchTownship(text)).extracting(Area::code).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "阿东村,533422101202", "阿东,533422101202", "阿东村委会,533422101202", "阿东村民委员会,533422101202",
        "阿敦子,533422101001", "阿敦子社区居委会,533422101001", "大村,533422204204", "大村村,533422204204",
        "大村村委会,533422204204", "普通农,533422204206", "普通农村村民委员会,533422204206", "查里桶,533422202205",
        "升平镇阿东村,533422101202", "德钦县拖顶乡洛沙村,533422204202"
    })
    void villageIsFoundInEveryForm(String text, String code) {
        assertThat(areas.matchVillage(null, text)).extracting(Area::code).containsExactly(code);
    }

    @Test
    void villageOfAnotherTownshipIsNotFound() {
        assertThat(areas.matchVillage("533422102", "阿东村")).isEmpty();
    }

    @Test
    void spellingsOfOneGroupAreOneGroup() {
        Area group = areas.group("533422101202", "二社");
        assertThat(group.code()).isEqualTo("53342210120202");
        assertThat(areas.fullName(group.code())).isEqualTo("升平镇阿东村二社");
        assertThat(areas.group("533422101202", "第2村民小组")).isEqualTo(group);
        assertThat(areas.group("533422101202", " ２组 ")).isEqualTo(group);
        assertThat(areas.group("533422101202", "十二社").code()).isEqualTo("53342210120212");
    }

    @Test
    void namedGroupsGetFreeCodes() {
        Area one = areas.group("533422101201", "江边小组");
        Area other = areas.group("533422101201", "山顶组");
        assertThat(one.code()).isNotEqualTo(other.code()).startsWith("533422101201");
        assertThat(areas.group("533422101201", "江边")).isEqualTo(one);
    }

    @Test
    void unknownCodeIsRefused() {
        assertThatThrownBy(() -> areas.require("999999")).isInstanceOf(Refusal.class);
        assertThat(Area.within("53342210120202", "533422101")).isTrue();
    }
}
