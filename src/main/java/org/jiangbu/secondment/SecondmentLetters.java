package org.jiangbu.secondment;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangbu.base.Messages;
import org.jiangbu.region.Areas;
import org.jiangbu.reminder.Letter;
import org.jiangbu.reminder.Letters;
import org.jiangbu.reminder.ReminderKind;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.springframework.stereotype.Component;

/** Tells the person who is lent and the leaders of both townships, in the name of who lends. */
@Component
class SecondmentLetters {
    private final Letters written;
    private final Staff staff;
    private final Areas areas;
    private final Messages messages;

    SecondmentLetters(Letters written, Staff staff, Areas areas, Messages messages) {
        this.written = written;
        this.staff = staff;
        this.areas = areas;
        this.messages = messages;
    }

    void lent(SecondmentBook.Entry entry) {
        tell(ReminderKind.SECONDED, entry);
    }

    void ended(SecondmentBook.Entry entry) {
        tell(ReminderKind.SECONDMENT_ENDED, entry);
    }

    /** The words are names, places, times and the reason as it was written, so that everybody reads them. */
    private void tell(ReminderKind kind, SecondmentBook.Entry entry) {
        Secondment one = entry.secondment();
        String words = messages.get(
                Locale.SIMPLIFIED_CHINESE,
                "secondment.letter",
                one.personName(),
                areas.fullName(one.placeCode()),
                Minutes.of(one.from()),
                Minutes.of(one.until()),
                one.reason());
        Set<Long> told = Stream.concat(
                        Stream.of(one.personId()),
                        Stream.of(one.homeCode(), one.placeCode())
                                .flatMap(place -> staff.holders(Roles.TOWNSHIP_LEADER, place).stream())
                                .map(Person::id))
                .collect(Collectors.toSet());
        written.tell(kind, entry.lentBy(), told, new Letter(one.number(), null, words));
    }
}
