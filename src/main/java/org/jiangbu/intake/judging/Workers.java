package org.jiangbu.intake.judging;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangbu.base.IdNumber;
import org.jiangbu.base.PersonName;
import org.jiangbu.base.Widths;
import org.jiangbu.intake.reading.Column;
import org.jspecify.annotations.Nullable;

/** Who did the work: the person whom a column or the remark names, else the householder, with a warning. */
final class Workers {
    private static final Pattern NAMED = Pattern.compile(
            "务工(?:人员?|者|成员)(?:姓名)?(?:为|是)?[:：]?\\s*([\\p{IsHan}·•‧・.\\s]{2,40}?)\\s*(?:[,，;；。、/(\\d]|身份证|$)");
    private static final Pattern SEVERAL = Pattern.compile("务工(?:人员?|者|成员)(?:姓名)?[:：]?[^,，;；。(]*[、/]");

    /** Somebody of the family, or a number of a person: who is meant is written there, if not so that it can be read. */
    private static final Pattern SOMEBODY =
            Pattern.compile("妻|丈夫|爱人|儿子|女儿|父亲|母亲|[其之长次](?:夫|子|女|父|母|孙)|[兄弟姐妹哥]|孙子|孙女" + "|儿媳|女婿|\\d{15}");

    private Workers() {}

    static @Nullable LocalDate bornOn(JudgedRow row, String worker) {
        String idNo = row.idNoOf(worker);
        return idNo.isEmpty() ? null : IdNumber.birthDate(idNo);
    }

    /** The name, or nothing where the row had to be refused. */
    static Optional<String> of(JudgedRow row) {
        String own = RowFacts.text(row, Column.WORKER);
        String remark = Widths.narrow(RowFacts.text(row, Column.REMARK));
        Column column = own.isEmpty() && !remark.isEmpty() ? Column.REMARK : Column.WORKER;
        if (own.matches(".*[、,，/;；].*")
                || (own.isEmpty() && SEVERAL.matcher(remark).find())) {
            row.refuse(column, "intake.labour.several-workers");
            return Optional.empty();
        }
        Matcher named = NAMED.matcher(remark);
        String name = PersonName.normalise(own.isEmpty() && named.find() ? named.group(1) : own);
        if (name.isEmpty() && SOMEBODY.matcher(remark).find()) {
            row.refuse(column, "intake.labour.somebody");
            return Optional.empty();
        }
        if (name.isEmpty()) {
            row.warn(
                    column,
                    remark.isEmpty() ? "intake.labour.householder-assumed" : "intake.labour.remark-names-nobody",
                    row.headName());
            return Optional.of(row.headName());
        }
        if (!PersonName.isValid(name)) {
            row.refuse(column, "intake.labour.worker-name");
            return Optional.empty();
        }
        return Optional.of(name);
    }
}
