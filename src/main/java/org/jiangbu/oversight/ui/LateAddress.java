package org.jiangbu.oversight.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jiangbu.workflow.LateChoice;
import org.jspecify.annotations.Nullable;

/**
 * Which items a number of the board leads to, as it stands in the address: those of the supervisor's list, where the items can
 * be acted on, or of a list to read for who only looks on.
 */
final class LateAddress {
    static final String READ = "progress/late";

    private static final String ACT = "inbox?list=area";

    private LateAddress() {}

    /** The list of what is overdue in a place, from the township down; in all places where the code is shorter. */
    static String of(String areaCode, boolean supervises) {
        String list = supervises ? ACT : READ + "?list=late";
        if (areaCode.length() < 9) return list;
        String township = list + "&township=" + areaCode.substring(0, 9);
        return areaCode.length() < 12 ? township : township + "&village=" + areaCode.substring(0, 12);
    }

    /** What is asked for; parts that cannot be read are left out. */
    static LateChoice read(QueryParameters asked) {
        Optional<String> village = asked.getSingleParameter("village").filter(code -> code.matches("\\d{12}"));
        return new LateChoice(
                village.or(() -> asked.getSingleParameter("township").filter(code -> code.matches("\\d{9}")))
                        .orElse(null),
                asked.getSingleParameter("step").orElse(null),
                day(asked.getSingleParameter("due-from").orElse(null)),
                day(asked.getSingleParameter("due-to").orElse(null)));
    }

    private static @Nullable LocalDate day(@Nullable String words) {
        try {
            return words == null ? null : LocalDate.parse(words);
        } catch (DateTimeParseException unreadable) {
            return null; // an address typed by hand: the list is not narrowed by it
        }
    }
}
