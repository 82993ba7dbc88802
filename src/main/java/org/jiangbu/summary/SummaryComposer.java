package org.jiangbu.summary;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.LongNumbers;
import org.jiangbu.base.Messages;
import org.jiangbu.paper.Paper;
import org.jiangbu.paper.Paragraph;
import org.jiangbu.paper.Part;
import org.jiangbu.paper.Section;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a report together: what the system knows and what the office says, section by section. */
@Component
class SummaryComposer {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(AppClock.ZONE);

    private final FactReader reader;
    private final TextBook texts;
    private final Messages messages;

    SummaryComposer(FactReader reader, TextBook texts, Messages messages) {
        this.reader = reader;
        this.texts = texts;
        this.messages = messages;
    }

    /** The report of this moment: all its figures are read of one state of the database. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public SummaryDraft compose(int year, String county, LocalDate dated, Locale locale) {
        ReportFacts facts = reader.read(year, county);
        Phrases phrases = new Phrases(messages, locale);
        ChapterFacts known = new ChapterFacts(facts, phrases);
        Map<Chapter, ChapterText> saved = texts.of(year);
        List<ChapterText> said = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        List<Chapter> missing = new ArrayList<>();
        for (Chapter chapter : Chapter.values()) {
            ChapterText text = saved.getOrDefault(
                    chapter,
                    new ChapterText(
                            chapter, FirstTexts.of(year, chapter, facts.county(), messages, locale), false, -1));
            said.add(text);
            List<Part> parts = new ArrayList<>();
            List<Part> typed = Paragraph.typed(LongNumbers.masked(text.body()));
            boolean first = chapter != Chapter.AWARD && chapter != Chapter.PROJECTS;
            if (first) parts.addAll(typed);
            parts.addAll(known.of(chapter));
            if (!first) parts.addAll(typed);
            if (typed.isEmpty() && chapter.wantsText()) {
                missing.add(chapter);
                parts.add(phrases.paragraph("summary.to-write"));
            }
            String heading = chapter.level() == 0
                    ? ""
                    : phrases.say("summary.heading." + chapter, Integer.toString(year), phrases.term("campaign", year));
            sections.add(new Section(chapter.level(), heading, parts));
        }
        Paper paper = new Paper(
                phrases.say("summary.paper.title", facts.county(), Integer.toString(year)),
                phrases.say("summary.paper.as-of", MINUTE.format(facts.asOf())),
                phrases.say("summary.paper.unit", facts.county()),
                phrases.day(dated),
                false,
                sections);
        int revision =
                saved.values().stream().mapToInt(text -> text.revision() + 1).sum();
        return new SummaryDraft(
                year,
                county,
                paper,
                said,
                missing,
                facts.asOf(),
                facts.programme().window().to(),
                revision);
    }
}
