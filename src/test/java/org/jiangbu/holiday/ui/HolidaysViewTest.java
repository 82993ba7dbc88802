package org.jiangbu.holiday.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.jiangbu.ViewTest;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.holiday.HolidayOffice;
import org.jiangbu.holiday.YearState;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class HolidaysViewTest extends ViewTest {
    @Autowired
    private HolidayOffice office;

    @Autowired
    private WorkdayCalendar calendar;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forgetWhatWasEntered() {
        jdbc.sql("delete from base_holiday").update();
        jdbc.sql("delete from base_holiday_year").update();
        calendar.refresh();
    }

    @SuppressWarnings("unchecked")
    private static Grid<YearState> years() {
        return _get(Grid.class);
    }

    @Test
    void anAdministratorPastesAndPicksTheDaysOfAYearThatIsNotKnown() {
        signInAs(Roles.ADMIN, "533422");
        open(HolidaysView.class);
        assertThat(GridKt._get(years(), 1).kind()).isEqualTo(YearState.Kind.UNKNOWN);
        new HolidayDialog(office, GridKt._get(years(), 1), () -> {}).open();
        _setValue(_get(TextArea.class), "2027-01-01 休\n2027-05-01 休");
        _setValue(_get(DatePicker.class), LocalDate.of(2027, 10, 1));
        _click(_get(Button.class, spec -> spec.withText("加为休")));
        assertThat(_get(TextArea.class).getValue()).endsWith("2027-10-01 休");
        _click(_get(Button.class, spec -> spec.withText("保存并重新推算期限")));
        _assertNone(HolidayDialog.class);
        assertThat(calendar.isWorkday(LocalDate.of(2027, 10, 1))).isFalse();
    }

    @Test
    void whatCannotBeReadIsSaidAtItsLineAndNothingIsStored() {
        signInAs(Roles.ADMIN, "533422");
        open(HolidaysView.class);
        new HolidayDialog(office, GridKt._get(years(), 1), () -> {}).open();
        _setValue(_get(TextArea.class), "元旦放假三天");
        _click(_get(Button.class, spec -> spec.withText("保存并重新推算期限")));
        assertThat(_get(TextArea.class).getErrorMessage()).contains("第 1 行", "元旦放假三天");
        assertThat(calendar.knows(2027)).isFalse();
    }
}
