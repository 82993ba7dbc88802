package org.jiangbu.summary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.paper.PdfPaper;
import org.jiangbu.paper.WordPaper;
import org.jiangbu.policy.Programme;
import org.jiangbu.policy.Programmes;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.summary.SummaryVersion.Form;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 自检自查总结报告 (R24): the county office writes and finalises it, its leaders, the auditor and the 指挥部 read.
 * Who took one away is in the journal.
 */
@Service
public class Summaries {
    private static final String[] EDITORS = {Roles.COUNTY_REVIEWER, Roles.COUNTY_LEADER};
    private static final String[] READERS = {
        Roles.COUNTY_REVIEWER, Roles.COUNTY_LEADER, Roles.AUDITOR, Roles.HEADQUARTERS
    };
    private static final int LONGEST = 8000;

    private final SummaryComposer composer;
    private final TextBook texts;
    private final FinalReports versions;
    private final WordPaper word;
    private final PdfPaper pdf;
    private final Programmes programmes;
    private final CurrentUser user;
    private final Journal journal;
    private final Messages messages;
    private final Clock clock;

    Summaries(
            SummaryComposer composer,
            TextBook texts,
            FinalReports versions,
            WordPaper word,
            PdfPaper pdf,
            Programmes programmes,
            CurrentUser user,
            Journal journal,
            Messages messages,
            Clock clock) {
        this.composer = composer;
        this.texts = texts;
        this.versions = versions;
        this.word = word;
        this.pdf = pdf;
        this.programmes = programmes;
        this.user = user;
        this.journal = journal;
        this.messages = messages;
        this.clock = clock;
    }

    static String subject(int year) {
        return "ZJ-" + year;
    }

    /** Programme years, the newest first. */
    public List<Integer> years() {
        user.requireRole(READERS);
        return programmes.all().stream().map(Programme::year).toList();
    }

    /** Whether the person writes and finalises reports. */
    public boolean mayWrite() {
        return user.hasRole(Roles.COUNTY_REVIEWER) || user.hasRole(Roles.COUNTY_LEADER);
    }

    /** The report with the figures of this moment, in the reader's language. */
    public SummaryDraft draft(int year) {
        return compose(year, LocalDate.now(clock), messages.locale());
    }

    /** The same as a file, in Chinese. */
    @Transactional
    public byte[] file(int year, Form form) {
        SummaryDraft draft = compose(year, LocalDate.now(clock), Locale.SIMPLIFIED_CHINESE);
        journal.record("summary.exported", subject(year), draft.areaCode(), Map.of("format", form.name()));
        return file(draft, form);
    }

    private SummaryDraft compose(int year, LocalDate dated, Locale locale) {
        user.requireRole(READERS);
        String county = user.scopes(READERS).stream().findFirst().orElseThrow(() -> new Refusal("security.refused"));
        return composer.compose(year, county, dated, locale);
    }

    private byte[] file(SummaryDraft draft, Form form) {
        return form == Form.WORD
                ? word.write(draft.paper(), Locale.SIMPLIFIED_CHINESE)
                : pdf.write(draft.paper(), Locale.SIMPLIFIED_CHINESE);
    }

    /** What to begin with where nothing was saved: last year's text, else what the report says now. */
    public String proposed(int year, ChapterText text) {
        user.requireRole(EDITORS);
        return text.saved() ? text.body() : texts.before(year, text.chapter()).orElse(text.body());
    }

    /**
     * Saves what the office says in a section.
     *
     * @param body at most 8,000 characters; empty to say nothing
     * @param revision of the text as the person saw it, -1 if none was saved
     */
    @Transactional
    public void write(int year, Chapter chapter, String body, int revision) {
        user.requireRole(EDITORS);
        programmes.programme(year);
        String text = body.strip();
        if (text.length() > LONGEST) throw new Refusal("summary.text.length", LONGEST);
        if (!texts.write(year, chapter, text, revision, user.id())) throw new Refusal("summary.changed-meanwhile");
        journal.record(
                "summary.written",
                subject(year),
                user.scopes(EDITORS).get(0),
                Map.of("section", chapter.name(), "characters", text.length()));
    }

    /**
     * Finalises the report as it stands (定稿): it is kept byte for byte.
     *
     * @param dated the date printed below it
     * @param revision of the draft that the person read
     * @param number that the version gets, as the person saw it
     */
    public void finalise(int year, LocalDate dated, int revision, int number) {
        user.requireRole(EDITORS);
        SummaryDraft draft = compose(year, dated, Locale.SIMPLIFIED_CHINESE);
        if (draft.revision() != revision) throw new Refusal("summary.changed-meanwhile");
        if (number
                != versions(year).stream()
                                .mapToInt(SummaryVersion::number)
                                .max()
                                .orElse(0)
                        + 1) {
            throw new Refusal("summary.changed-meanwhile");
        }
        draft.missing().stream().findFirst().ifPresent(chapter -> {
            throw new Refusal("summary.missing", messages.get(chapter.nameKey()));
        });
        versions.keep(draft, number, dated, file(draft, Form.WORD), file(draft, Form.PDF), user.id());
    }

    /** The finalised reports of a year, the newest first. */
    public List<SummaryVersion> versions(int year) {
        user.requireRole(READERS);
        return versions.of(year, user.scopes(READERS).get(0));
    }

    /** A finalised report, byte for byte. */
    @Transactional
    public byte[] content(long id, Form form) {
        FinalReports.Content content = versions.content(id, form);
        user.require(content.areaCode(), READERS);
        journal.record(
                "summary.exported",
                subject(content.year()),
                content.areaCode(),
                Map.of("format", form.name(), "version", content.number()));
        return content.bytes();
    }
}
