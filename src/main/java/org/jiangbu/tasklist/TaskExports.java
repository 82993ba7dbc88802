package org.jiangbu.tasklist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.Messages;
import org.jiangbu.paper.Paper;
import org.jiangbu.paper.Paragraph;
import org.jiangbu.paper.PdfPaper;
import org.jiangbu.paper.Section;
import org.jiangbu.paper.Table;
import org.jiangbu.paper.Table.Column;
import org.jiangbu.security.CurrentUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list as offices print it and hand it on (DOMAIN G), without what was struck off; for those who read it. */
@Service
@Transactional(readOnly = true)
public class TaskExports {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(AppClock.ZONE);

    private final TaskLists lists;
    private final TaskSheet sheet;
    private final PdfPaper pdf;
    private final Messages messages;
    private final CurrentUser user;
    private final Clock clock;

    TaskExports(TaskLists lists, TaskSheet sheet, PdfPaper pdf, Messages messages, CurrentUser user, Clock clock) {
        this.lists = lists;
        this.sheet = sheet;
        this.pdf = pdf;
        this.messages = messages;
        this.user = user;
        this.clock = clock;
    }

    /** A workbook with real numbers. */
    public byte[] excel(int programmeYear) {
        user.requireRole(ListGate.READERS);
        return sheet.write(list(programmeYear), LocalDate.now(clock));
    }

    /** The same to print. */
    public byte[] pdf(int programmeYear) {
        user.requireRole(ListGate.READERS);
        return pdf.write(paper(list(programmeYear)), Locale.SIMPLIFIED_CHINESE);
    }

    private TaskList list(int programmeYear) {
        return lists.find(programmeYear).orElseThrow(() -> ListGate.unknown(programmeYear));
    }

    private Paper paper(TaskList list) {
        List<List<String>> lines = new ArrayList<>();
        for (TaskRow row : list.standing()) {
            lines.add(line(lines.size() + 1, row));
        }
        Table table = new Table("", columns(), lines, false);
        String about = text("as-of", MINUTE.format(list.measuredAt()));
        return new Paper(
                text("title", Integer.toString(list.programmeYear())),
                about,
                "",
                "",
                true,
                List.of(new Section(
                        0,
                        "",
                        List.of(
                                table,
                                new Paragraph(text(
                                        "counts",
                                        list.standing().size(),
                                        list.count(Result.COMPLETE),
                                        list.count(Result.MOSTLY),
                                        list.count(Result.OPEN),
                                        list.late())),
                                new Paragraph(text("signatures"))))));
    }

    private List<Column> columns() {
        int[] widths = {3, 8, 15, 10, 10, 6, 6, 8, 5, 8, 11, 11, 4};
        String[] heads = text("heads").split(",");
        return Stream.iterate(0, i -> i < heads.length, i -> i + 1)
                .map(i -> new Column(heads[i], widths[i], i == 3 || i == 4 || i == 5))
                .toList();
    }

    private List<String> line(int number, TaskRow row) {
        TaskPlan plan = row.plan();
        return List.of(
                Integer.toString(number),
                plan.project(),
                plan.task(),
                TaskWords.target(row),
                TaskWords.done(row),
                TaskWords.rate(row),
                messages.get(Locale.SIMPLIFIED_CHINESE, "tasklist.result." + row.holds()),
                plan.ownerUnit(),
                plan.ownerPerson(),
                row.dueOn().map(LocalDate::toString).orElse("")
                        + (row.workdaysLate() > 0 ? "\n" + text("late", row.workdaysLate()) : ""),
                plan.problem(),
                plan.measure(),
                row.files() == 0 ? "" : Integer.toString(row.files()));
    }

    private String text(String key, Object... args) {
        return messages.get(Locale.SIMPLIFIED_CHINESE, "tasklist.sheet." + key, args);
    }
}
