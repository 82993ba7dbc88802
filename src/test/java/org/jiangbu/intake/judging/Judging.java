package org.jiangbu.intake.judging;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jiangbu.base.Messages;
import org.jiangbu.intake.reading.RegisterReader;
import org.jiangbu.policy.LabourType;
import org.jiangbu.policy.ProgrammeOf2018;

/** Reads and judges workbooks by the programme of 2018, as of 15 January 2019. */
final class Judging {
    private static final Messages MESSAGES = new Messages();
    static final LocalDate TODAY = LocalDate.of(2019, 1, 15);

    private Judging() {}

    static List<JudgedRow> judge(byte[] workbook) {
        return judge(workbook, TODAY, village -> true);
    }

    static List<JudgedRow> judge(byte[] workbook, LocalDate today, Predicate<String> mayEnter) {
        return RegisterJudge.judge(
                RegisterReader.read(workbook),
                new JudgingContext(
                        2018,
                        ProgrammeOf2018.checks(today),
                        ProgrammeOf2018.catalogue(),
                        text -> LabourType.match(MESSAGES, text),
                        new DeqinPlaces(),
                        mayEnter));
    }

    static String sentence(Reason reason) {
        return reason.cell() + " "
                + MESSAGES.get(
                        Locale.SIMPLIFIED_CHINESE, reason.key(), reason.args().toArray());
    }
}
