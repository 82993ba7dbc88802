package org.jiangbu.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangbu.base.IdNumber;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Staff;

/** Households and staff that no other test has; ID numbers use a county code that does not exist. */
public class TestHouseholds {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final LocalDate START = LocalDate.of(2018, 1, 1);

    private final Households households;
    private final Staff staff;
    private final CurrentUser user;

    public TestHouseholds(Households households, Staff staff, CurrentUser user) {
        this.households = households;
        this.staff = staff;
        this.user = user;
    }

    public static String idNo() {
        String birth =
                LocalDate.of(1941, 1, 1).plusDays(NEXT.incrementAndGet()).format(DateTimeFormatter.BASIC_ISO_DATE);
        String first = "533499" + birth + "737";
        return first + IdNumber.checkDigit(first + "0");
    }

    public static String accountNo() {
        return "62319088" + "%011d".formatted(NEXT.incrementAndGet());
    }

    /** The smallest thing that begins like a PNG. */
    public static byte[] photo() {
        return Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    }

    public static NewHousehold household(String areaCode, String headName) {
        return new NewHousehold(null, areaCode, headName, idNo(), 4, 2014, "13800000000", null);
    }

    public long registered(String areaCode, String headName) {
        return households.registerAll(List.of(household(areaCode, headName))).get(0);
    }

    public Person person(String role, String areaCode) {
        Person person = staff.create("h3-" + role + "-" + NEXT.incrementAndGet(), "扎西", null);
        staff.assign(person.id(), role, areaCode, START, null);
        return person;
    }

    public CurrentUser user() {
        return user;
    }
}
