package org.jiangbu.selfcheck;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.region.Area;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.region.Areas;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.CaseStart;
import org.jiangbu.workflow.Cases;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The campaigns: drafted and issued by the county office, one a programme year (R20). */
@Service
@Transactional
public class Campaigns {
    private static final String[] EDITORS = {Roles.COUNTY_REVIEWER, Roles.COUNTY_LEADER};
    private static final int WHOLE = 1000;

    private final CampaignBook book;
    private final CheckBook checks;
    private final Figures figures;
    private final Areas areas;
    private final Cases cases;
    private final CurrentUser user;
    private final Journal journal;
    private final Messages messages;
    private final WorkdayCalendar calendar;
    private final Clock clock;

    Campaigns(
            CampaignBook book,
            CheckBook checks,
            Figures figures,
            Areas areas,
            Cases cases,
            CurrentUser user,
            Journal journal,
            Messages messages,
            WorkdayCalendar calendar,
            Clock clock) {
        this.book = book;
        this.checks = checks;
        this.figures = figures;
        this.areas = areas;
        this.cases = cases;
        this.user = user;
        this.journal = journal;
        this.messages = messages;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Years that have a campaign, the newest first. */
    @Transactional(readOnly = true)
    @ForEverybody("that there is a campaign is no secret")
    public List<Integer> years() {
        return book.years();
    }

    @Transactional(readOnly = true)
    @ForEverybody("the checklist holds nobody's data")
    public Optional<Campaign> find(int programmeYear) {
        return book.find(programmeYear);
    }

    /** Whether the person drafts and issues campaigns. */
    @Transactional(readOnly = true)
    public boolean mayEdit() {
        return user.hasRole(Roles.COUNTY_REVIEWER) || user.hasRole(Roles.COUNTY_LEADER);
    }

    /** The figures that a checklist can draw. */
    @ForEverybody("what can be counted is no secret")
    public List<Figure> figures() {
        return figures.all();
    }

    /** The day by which the office itself wants it: the last workday up to the statutory one (P19). */
    @ForEverybody("the calendar is no secret")
    public LocalDate internalDueOn(LocalDate dueOn) {
        return calendar.previousWorkdayOrSame(dueOn);
    }

    /** A draft for that year: last year's campaign again, or the office's first one; due on 30 November (R20). */
    @Transactional(readOnly = true)
    public CampaignDraft template(int programmeYear) {
        requireEditor();
        LocalDate due = LocalDate.of(programmeYear, Month.NOVEMBER, 30);
        String title = messages.get("selfcheck.template.title", Integer.toString(programmeYear));
        Optional<Campaign> last = book.years().stream()
                .filter(year -> year < programmeYear)
                .findFirst()
                .flatMap(book::find);
        return last.map(one -> new CampaignDraft(
                        title,
                        due,
                        one.byVillages(),
                        one.items().stream()
                                .map(item -> new CampaignDraft.Line(
                                        item.subject(), item.standard(), item.evidence(), item.figure()))
                                .toList(),
                        one.leads()))
                .orElseGet(() -> FirstChecklist.draft(messages, title, due));
    }

    /** Opens a campaign as a draft. */
    public void create(int programmeYear, CampaignDraft draft) {
        String county = requireEditor();
        draft.require(figureKeys());
        if (draft.dueOn().getYear() < programmeYear || draft.dueOn().getYear() > programmeYear + 1) {
            throw new Refusal("selfcheck.due", draft.dueOn(), Integer.toString(programmeYear));
        }
        try {
            book.add(programmeYear, county, draft, user.id());
        } catch (DuplicateKeyException e) {
            throw new Refusal("selfcheck.exists", Integer.toString(programmeYear));
        }
        journal.record("selfcheck.drafted", subject(programmeYear), county, facts(draft));
    }

    /** Changes a draft that nobody has changed or issued since the person saw it. */
    public void change(int programmeYear, CampaignDraft draft, int revision) {
        String county = requireEditor();
        draft.require(figureKeys());
        if (!book.change(programmeYear, draft, revision)) throw new Refusal("selfcheck.changed-meanwhile");
        journal.record("selfcheck.changed", subject(programmeYear), county, facts(draft));
    }

    /** Issues it: every township gets its check, and the clerk there an item. */
    public void issue(int programmeYear, int revision) {
        String county = requireEditor();
        if (!book.issue(programmeYear, revision, user.id())) throw new Refusal("selfcheck.changed-meanwhile");
        Campaign campaign = book.find(programmeYear).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        if (campaign.dueOn().isBefore(today)) throw new Refusal("selfcheck.due-passed", campaign.dueOn());
        List<Area> townships = areas.all(AreaLevel.TOWNSHIP, today).stream()
                .filter(area -> area.code().startsWith(county))
                .toList();
        Map<String, Integer> shares = shares(programmeYear, townships);
        List<SelfCheck> opened = new ArrayList<>();
        List<CaseStart> starts = new ArrayList<>();
        for (Area township : townships) {
            String key = SelfChecks.key(programmeYear, township.code());
            int lead = campaign.lead(shares.getOrDefault(township.code(), WHOLE));
            LocalDate remindOn = calendar.plusWorkdays(campaign.dueOn(), -lead);
            opened.add(SelfCheck.opened(key, programmeYear, township.code(), null, campaign.dueOn(), remindOn));
            starts.add(new CaseStart(key, township.code(), Map.of("byVillages", campaign.byVillages())));
        }
        checks.add(opened);
        cases.start(SelfChecks.TOWNSHIP_PROCESS, starts);
        journal.record("selfcheck.issued", subject(programmeYear), county, Map.of("townships", townships.size()));
    }

    /** Each township's share of the households of them all, in thousandths (R21). */
    private Map<String, Integer> shares(int programmeYear, List<Area> townships) {
        Map<String, Long> households = new HashMap<>();
        figures.measure(programmeYear, townships.stream().map(Area::code).toList())
                .forEach((area, measured) -> households.put(area, measured.getOrDefault(SelfChecks.HOUSEHOLDS, 0L)));
        long all = households.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) return Map.of(); // no register yet: nobody is known to be small
        return households.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> (int) (one.getValue() * WHOLE / all)));
    }

    private Set<String> figureKeys() {
        return figures.all().stream().map(Figure::key).collect(Collectors.toSet());
    }

    /** The county whose campaign it is. */
    private String requireEditor() {
        user.requireRole(EDITORS);
        return user.scopes(EDITORS).stream().findFirst().orElseThrow(() -> new Refusal("security.refused"));
    }

    private static String subject(int programmeYear) {
        return "ZC-" + programmeYear;
    }

    private static Map<String, ?> facts(CampaignDraft draft) {
        return Map.of("due", draft.dueOn().toString(), "items", draft.items().size(), "byVillages", draft.byVillages());
    }
}
