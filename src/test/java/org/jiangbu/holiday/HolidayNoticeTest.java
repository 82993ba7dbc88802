package org.jiangbu.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jiangbu.base.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayNoticeTest {
    static final String OF_2027 =
            """
            2027-01-01 ~ 2027-01-03 休
            2027-02-05至2027-02-12 休

            2027-02-20 班
            ２０２７-05-01 off
            2027-10-01~2027-10-07 休
            2027-10-09 work
            """;

    @Test
    void daysAndSpansAreReadAsOfficesWriteThem() {
        HolidayNotice notice = HolidayNotice.read(2027, OF_2027);
        assertThat(notice.off()).hasSize(3 + 8 + 1 + 7).contains(LocalDate.of(2027, 2, 12), LocalDate.of(2027, 5, 1));
        assertThat(notice.worked()).containsExactly(LocalDate.of(2027, 2, 20), LocalDate.of(2027, 10, 9));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-01 班, holiday.worked-not-weekend",
        "2028-01-01 休, holiday.other-year",
        "2027-01-02 休, holiday.twice",
        "2027-02-30 休, holiday.line-unreadable",
        "2027-02-14, holiday.line-unreadable",
        "2027-03-05~2027-03-01 休, holiday.span"
    })
    void whatNoNoticeCanSayIsRefusedWithItsLine(String line, String key) {
        assertThatThrownBy(() -> HolidayNotice.read(2027, OF_2027 + line))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }

    @Test
    void aYearWithoutItsNationalDayIsRefused() {
        assertThatThrownBy(() -> HolidayNotice.read(2027, "2027-01-01 休\n2027-05-01 休"))
                .hasMessage("holiday.fixed-missing");
    }
}
