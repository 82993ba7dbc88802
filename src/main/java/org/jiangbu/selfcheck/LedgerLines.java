package org.jiangbu.selfcheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.Messages;
import org.jiangbu.region.Areas;
import org.jiangbu.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts ledgers together from sheets, findings and files. Always in Chinese, as the offices keep them. */
@Component
class LedgerLines {
    private static final int MOST_FILES = 5;

    private final Areas areas;
    private final Staff staff;
    private final FigureWords figures;
    private final Messages messages;

    LedgerLines(Areas areas, Staff staff, FigureWords figures, Messages messages) {
        this.areas = areas;
        this.staff = staff;
        this.figures = figures;
        this.messages = messages;
    }

    /** 自检自查台账 of one check: every item. */
    Ledger of(Sheet sheet, List<Finding> findings, List<CheckFile> files) {
        SelfCheck check = sheet.check();
        Map<Long, Finding> found =
                findings.stream().collect(Collectors.toMap(Finding::itemId, one -> one, (one, other) -> one));
        Map<Long, String> names = names(sheet.lines(), findings);
        List<Ledger.Line> lines = new ArrayList<>();
        for (Sheet.Line line : sheet.lines()) {
            lines.add(line(
                    line.item().position(),
                    check.areaCode(),
                    line,
                    found.get(line.item().id()),
                    files.stream()
                            .filter(file -> file.itemId() == line.item().id())
                            .toList(),
                    names));
        }
        String place = areas.require(check.areaCode()).name();
        return new Ledger(
                place,
                text("title", areas.fullName(check.areaCode()), Integer.toString(check.programmeYear())),
                areas.fullName(check.areaCode()),
                state(check),
                lines);
    }

    /**
     * 整改台账: the findings of a year, whoever they are of.
     *
     * @param placeCode county or township whose ledger it is
     * @param reported problems that the county has not accepted as findings yet
     */
    Ledger ofFindings(
            int programmeYear,
            String placeCode,
            List<Finding> findings,
            int reported,
            Map<String, Sheet> sheets,
            Map<String, List<CheckFile>> files) {
        Map<Long, String> names = names(List.of(), findings);
        List<Ledger.Line> lines = new ArrayList<>();
        for (Finding finding : findings) {
            Sheet sheet = Objects.requireNonNull(sheets.get(finding.checkKey()));
            Sheet.Line line = sheet.lines().stream()
                    .filter(one -> one.item().id() == finding.itemId())
                    .findFirst()
                    .orElseThrow();
            List<CheckFile> proofs = files.getOrDefault(finding.checkKey(), List.of()).stream()
                    .filter(file -> finding.caseKey().equals(file.findingKey()))
                    .toList();
            lines.add(line(lines.size() + 1, finding.areaCode(), line, finding, proofs, names));
        }
        FindingCounts counts = FindingCounts.of(findings, reported);
        return new Ledger(
                text("findings.name"),
                text("findings.title", areas.fullName(placeCode), Integer.toString(programmeYear)),
                areas.fullName(placeCode),
                state(counts),
                lines);
    }

    /** What the ledger lists, and apart from it what it does not list yet. */
    private String state(FindingCounts counts) {
        String listed = messages.get(
                Locale.CHINESE, "selfcheck.findings.listed", counts.listed(), counts.mending(), counts.closed());
        return counts.review() == 0
                ? listed
                : text(
                        "findings.state",
                        listed,
                        messages.get(Locale.CHINESE, "selfcheck.findings.in-review", counts.review(), counts.listed()));
    }

    private Ledger.Line line(
            int number,
            String areaCode,
            Sheet.Line line,
            @Nullable Finding finding,
            List<CheckFile> files,
            Map<Long, String> names) {
        Answer answer = line.answer();
        boolean problem = finding != null || answer != null && answer.verdict().isProblem();
        String owner = "";
        String day = "";
        if (finding != null) {
            owner = names.getOrDefault(finding.ownerId(), "");
            day = finding.dueOn().toString();
        } else if (answer != null && answer.ownerId() != null && answer.completeBy() != null) {
            owner = names.getOrDefault(answer.ownerId(), "");
            day = answer.completeBy().toString();
        }
        return new Ledger.Line(
                number,
                line.item().subject(),
                line.item().standard(),
                situation(line),
                finding != null ? finding.problem() : answer == null ? "" : answer.problem(),
                finding != null ? finding.measure() : answer == null ? "" : answer.measure(),
                problem ? areas.require(areaCode).name() : "",
                owner,
                day,
                result(finding),
                proof(files));
    }

    private String situation(Sheet.Line line) {
        List<String> words = new ArrayList<>();
        Answer answer = line.answer();
        words.add(
                answer == null ? text("open") : messages.get(Locale.CHINESE, "selfcheck.verdict." + answer.verdict()));
        if (line.figure() != null && line.now() != null) {
            words.add(messages.get(
                            Locale.CHINESE, "selfcheck.figure." + line.figure().key()) + " "
                    + figures.of(Locale.CHINESE, line.figure().unit(), line.now()));
        }
        if (answer != null && !answer.words().isEmpty()) words.add(answer.words());
        return String.join("\n", words);
    }

    private String result(@Nullable Finding finding) {
        if (finding == null || finding.result() == null) return "";
        return finding.closedAt() == null
                ? text("result.done", finding.result())
                : text(
                        "result.closed",
                        finding.result(),
                        finding.closedAt().atZone(AppClock.ZONE).toLocalDate().toString());
    }

    private String proof(List<CheckFile> files) {
        List<String> names = files.stream()
                .filter(CheckFile::open)
                .limit(MOST_FILES)
                .map(CheckFile::fileName)
                .collect(Collectors.toList());
        if (files.size() > names.size()) names.add(text("files", files.size()));
        return String.join("\n", names);
    }

    private String state(SelfCheck check) {
        String state = messages.get(Locale.CHINESE, "selfcheck.state." + check.standing());
        if (check.submittedAt() == null) return text("state.open", state, check.workdaysLate());
        String day = check.submittedAt().atZone(AppClock.ZONE).toLocalDate().toString();
        return check.workdaysLate() == 0
                ? text("state.in-time", state, day)
                : text("state.late", state, day, check.workdaysLate());
    }

    private Map<Long, String> names(List<Sheet.Line> lines, List<Finding> findings) {
        Map<Long, String> names = new HashMap<>();
        List<Long> persons = new ArrayList<>();
        lines.forEach(line -> {
            if (line.answer() != null && line.answer().ownerId() != null)
                persons.add(line.answer().ownerId());
        });
        findings.forEach(finding -> persons.add(finding.ownerId()));
        names.putAll(staff.names(persons));
        return names;
    }

    private String text(String key, Object... args) {
        return messages.get(Locale.CHINESE, "selfcheck.ledger." + key, args);
    }
}
