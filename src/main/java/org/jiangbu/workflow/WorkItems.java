package org.jiangbu.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.form.FormDefinition;
import org.jiangbu.security.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inbox: what the current person may decide, and the one door through which everything is decided. */
@Service
public class WorkItems {
    private static final int LARGEST_PAGE = 500;
    private static final int SOON_WORKDAYS = 2;
    /** Items that are decided together at most. */
    public static final int LARGEST_BULK = 10_000;

    private final JdbcClient jdbc;
    private final WorkItemRows rows;
    private final Decisions decisions;
    private final GivenCommands commands;
    private final CaseHistory history;
    private final CaseTexts texts;
    private final StepForms forms;
    private final DecidedTogether together;
    private final CurrentUser user;
    private final PutAsideItems putAside;
    private final Supervised supervised;
    private final OneTrip trip;
    private final StepNames names;
    private final WorkdayCalendar calendar;
    private final Clock clock;

    WorkItems(
            JdbcClient jdbc,
            WorkItemRows rows,
            Decisions decisions,
            GivenCommands commands,
            CaseHistory history,
            CaseTexts texts,
            StepForms forms,
            DecidedTogether together,
            CurrentUser user,
            PutAsideItems putAside,
            Supervised supervised,
            OneTrip trip,
            StepNames names,
            WorkdayCalendar calendar,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.decisions = decisions;
        this.commands = commands;
        this.history = history;
        this.texts = texts;
        this.forms = forms;
        this.together = together;
        this.user = user;
        this.putAside = putAside;
        this.supervised = supervised;
        this.trip = trip;
        this.names = names;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What the query asks for, of what the person may decide or supervises. */
    WorkItemFilter matching(WorkItemQuery query) {
        WorkItemFilter filter = supervised.filter(query).matching(query, clock);
        return putAside.limit(filter, query.narrowing().putAside());
    }

    /** A page of the items that the query finds, in its order. */
    @Transactional(readOnly = true)
    public WorkItemPage list(WorkItemQuery query) {
        WorkItemFilter filter = matching(query);
        PageQuestion page = page(query, filter);
        trip.ask(filter.params(), List.of(page));
        return supervised.marked(query, page.answer());
    }

    /** Counts of what the query finds, by step. */
    @Transactional(readOnly = true)
    public WorkItemCounts counts(WorkItemQuery query) {
        WorkItemFilter filter = matching(query);
        SumsQuestion sums = sums(filter);
        trip.ask(filter.params(), List.of(sums));
        return sums.answer();
    }

    /** A page and the counts of all that its query finds: what an opened inbox asks for. */
    @Transactional(readOnly = true)
    public CountedPage counted(WorkItemQuery query) {
        WorkItemFilter filter = matching(query);
        SumsQuestion sums = sums(filter); // before the page narrows the filter to what is behind its cursor
        PageQuestion page = page(query, filter);
        trip.ask(filter.params(), List.of(page, sums));
        return new CountedPage(supervised.marked(query, page.answer()), sums.answer());
    }

    private PageQuestion page(WorkItemQuery query, WorkItemFilter filter) {
        return new PageQuestion(rows, texts, query, filter);
    }

    private SumsQuestion sums(WorkItemFilter filter) {
        return new SumsQuestion(rows, names, filter, today(), calendar.plusWorkdays(today(), SOON_WORKDAYS));
    }

    /** The open item; one that the person may neither decide nor read is as gone. */
    @Transactional(readOnly = true)
    public WorkItem get(long id) {
        return jdbc.sql("select * from work_item where id = :id")
                .param("id", id)
                .query(rows::map)
                .optional()
                .filter(item -> isInRole(item) || history.mayRead(item.areaCode()))
                .map(item -> texts.told(List.of(item)).get(0))
                .orElseThrow(() -> new Refusal("workflow.item.gone"));
    }

    private boolean isInRole(WorkItem item) {
        boolean mine = item.assigneeId() == null || item.assigneeId() == user.id();
        return mine && user.hasIn(item.processId(), item.role(), item.areaCode());
    }

    /** The item's form in the version of its model, if the step has one. */
    @ForEverybody("of an item that was given to the person")
    public Optional<FormDefinition> form(WorkItem item) {
        return forms.form(item.processDefinitionId(), item.stepKey());
    }

    /** The coded reasons of which a decision of the item with that outcome has to give one; none for most. */
    @ForEverybody("of an item that was given to the person")
    @Transactional(readOnly = true)
    public List<String> reasons(WorkItem item, String outcome) {
        return decisions.reasons(item.processId(), outcome);
    }

    /** Whether the current person may decide the item now. */
    @Transactional(readOnly = true)
    public boolean mayDecide(long id) {
        WorkItemFilter filter = WorkItemFilter.mayDecide(user).add(true, "id = :id", "id", id);
        return jdbc.sql("select exists (select 1 from work_item where " + filter.where() + ")")
                .params(filter.params())
                .query(Boolean.class)
                .single();
    }

    /**
     * Fact, engine step and journal in one transaction, or nothing and a refusal. The same command sent again does nothing
     * more; one whose id was given for other items or for another decision is refused.
     */
    @Transactional
    public void decide(DecideRequest request) {
        if (commands.firstFor(request)) {
            decisions.decide(Map.of(request.itemId(), request.revision()), request);
        }
    }

    /**
     * Decides many in the background, as they are now; returns the run's id. Only for steps that the model marks as bulk. The
     * same command sent again answers the same run; one whose id was given for anything else is refused.
     */
    @Transactional
    public long decideMany(List<Long> ids, DecideRequest template) {
        return together.start(ids, template);
    }

    /** The same for items as they were seen: what has changed since stays open, and its row says so. */
    @Transactional
    public long decideMany(Map<Long, Integer> revisions, DecideRequest template) {
        return together.start(revisions, template);
    }

    /** Decisions of a case so far, oldest first; for those who may read the case's place. */
    @Transactional(readOnly = true)
    public List<CaseStep> history(String caseKey) {
        return history.of(caseKey);
    }

    /** Whether the person may read the case: its place, or what the person has a part in. */
    @Transactional(readOnly = true)
    public boolean mayRead(String caseKey) {
        return history.mayReadCase(caseKey);
    }

    /** What else happened in a case, oldest first; for those who may read the case's place. */
    @Transactional(readOnly = true)
    public List<CaseFact> facts(String caseKey) {
        return history.facts(caseKey);
    }

    /** The acts of the procedure besides decisions, oldest first; for those who may read the case's place. */
    @Transactional(readOnly = true)
    public List<CaseFact> officialFacts(String caseKey) {
        return history.officialFacts(caseKey);
    }

    /** Decisions of the current person, newest first. */
    @Transactional(readOnly = true)
    @ForEverybody("what the person decided")
    public List<DecidedStep> decidedByMe(int offset, int limit) {
        List<CaseStep> steps = history.decidedByMe(Math.max(offset, 0), Math.max(0, Math.min(limit, LARGEST_PAGE)));
        Map<String, String> titles =
                texts.titles(steps.stream().map(CaseStep::caseKey).toList());
        return steps.stream()
                .map(step -> new DecidedStep(step, titles.getOrDefault(step.caseKey(), step.caseKey())))
                .toList();
    }

    /** Model, passed and live steps of a case; for those who may read the case's place. */
    @Transactional(readOnly = true)
    public CasePicture picture(String caseKey) {
        return history.picture(caseKey);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
