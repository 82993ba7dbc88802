package org.jiangbu.selfcheck;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The self-checks of townships and villages: read by those who work or supervise there, filled in where it is their turn. */
@Service
@Transactional
public class SelfChecks {
    /** The process of a township's check. */
    public static final String TOWNSHIP_PROCESS = "township-self-check";

    /** The process of a village's part of it. */
    public static final String VILLAGE_PROCESS = "village-self-check";

    /** The processes whose cases are about a check; who acts for another in one of them reads it. */
    static final List<String> PROCESSES = List.of(TOWNSHIP_PROCESS, VILLAGE_PROCESS, FindingCases.PROCESS);

    /** Key of the figure by which a township is large or small (R21). */
    public static final String HOUSEHOLDS = "households";

    private static final int VILLAGE = 12;

    private final CheckBook checks;
    private final AnswerBook answers;
    private final Sheets sheets;
    private final CampaignBook campaigns;
    private final Owners owners;
    private final CurrentUser user;
    private final Journal journal;
    private final WorkdayCalendar calendar;
    private final Clock clock;

    SelfChecks(
            CheckBook checks,
            AnswerBook answers,
            Sheets sheets,
            CampaignBook campaigns,
            Owners owners,
            CurrentUser user,
            Journal journal,
            WorkdayCalendar calendar,
            Clock clock) {
        this.checks = checks;
        this.answers = answers;
        this.sheets = sheets;
        this.campaigns = campaigns;
        this.owners = owners;
        this.user = user;
        this.journal = journal;
        this.calendar = calendar;
        this.clock = clock;
    }

    static String key(int programmeYear, String areaCode) {
        return "ZC-%d-%s".formatted(programmeYear, areaCode);
    }

    /** The checks of the townships in the person's areas, by place. */
    @Transactional(readOnly = true)
    public List<SelfCheck> ofTownships(int programmeYear) {
        return readable(checks.ofTownships(programmeYear));
    }

    /** How many items of each township's check of a year have an answer, by check; those without one are left out. */
    @Transactional(readOnly = true)
    public Map<String, Integer> answered(int programmeYear) {
        List<String> scopes = user.scopesIn(PROCESSES, readers());
        Map<String, Integer> counts = new HashMap<>(answers.counts(programmeYear));
        counts.keySet().removeIf(key -> scopes.stream().noneMatch(key.substring(key.lastIndexOf('-') + 1)::startsWith));
        return counts;
    }

    /** The parts of a township's check that its villages fill in, as far as the person may read them. */
    @Transactional(readOnly = true)
    public List<SelfCheck> partsOf(String caseKey) {
        return readable(checks.partsOf(caseKey));
    }

    /** The check with its lines. */
    @Transactional(readOnly = true)
    public Sheet sheet(String caseKey) {
        SelfCheck check = require(caseKey);
        Sheet sheet = sheets.of(check, mayFill(check));
        return masks(check.areaCode()) ? sheet.masked() : sheet;
    }

    /** The check itself, for those who may read it; unlike its lines it costs no measuring. */
    @Transactional(readOnly = true)
    public SelfCheck view(String caseKey) {
        return require(caseKey);
    }

    /** Who may answer for a problem that the check finds, by person: those who work there (R23). */
    @Transactional(readOnly = true)
    public Map<Long, String> owners(String caseKey) {
        return owners.of(require(caseKey).areaCode());
    }

    /** By when a problem is to be put right unless somebody says otherwise: twenty workdays from today. */
    @ForEverybody("the calendar is no secret")
    public LocalDate usualTerm() {
        return calendar.plusWorkdays(LocalDate.now(clock), FindingCases.WORKDAYS);
    }

    /** Whether the person may read that check. */
    @Transactional(readOnly = true)
    public boolean mayRead(String caseKey) {
        List<String> scopes = user.scopesIn(PROCESSES, readers());
        return checks.find(caseKey)
                .filter(check -> scopes.stream().anyMatch(check.areaCode()::startsWith))
                .isPresent();
    }

    /** Whether the person reads no households there: numbers of persons in what is typed are masked then, papers closed. */
    boolean masks(String areaCode) {
        return user.scopes().stream().noneMatch(areaCode::startsWith);
    }

    /** Whether the person fills the check in now. */
    boolean mayFill(SelfCheck check) {
        return check.filling() && user.hasIn(process(check), filler(check), check.areaCode());
    }

    /**
     * Answers one item.
     *
     * @param revision of the answer that the person saw, -1 if there was none
     */
    public void answer(String caseKey, long itemId, Answer.Entry entry, int revision) {
        checks.lock(caseKey);
        SelfCheck check = require(caseKey);
        user.requireIn(List.of(process(check)), check.areaCode(), filler(check));
        if (!check.filling()) throw new Refusal("selfcheck.handed-in");
        CheckItem item = item(check, itemId);
        entry.require(item, owners.of(check.areaCode()).keySet(), LocalDate.now(clock));
        if (!answers.write(caseKey, itemId, entry, revision, user.id())) {
            throw new Refusal("selfcheck.answered-meanwhile", item.position());
        }
        journal.record(
                "selfcheck.answered",
                caseKey,
                check.areaCode(),
                Map.of("position", item.position(), "verdict", entry.verdict().name()));
    }

    /** The item of the check's list; another one is refused. */
    CheckItem item(SelfCheck check, long itemId) {
        return campaigns.find(check.programmeYear()).orElseThrow().items().stream()
                .filter(one -> one.id() == itemId)
                .findFirst()
                .orElseThrow(() -> new Refusal("selfcheck.item.unknown"));
    }

    private SelfCheck require(String caseKey) {
        return readable(checks.find(caseKey).stream().toList()).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("selfcheck.unknown", caseKey));
    }

    /** The roles that read checks in their areas. */
    String[] readers() {
        return Stream.concat(Stream.of(Roles.supervising()), Stream.of(Roles.VILLAGE_CADRE))
                .toArray(String[]::new);
    }

    /** For those who supervise there, and a village's part for its cadre. */
    private List<SelfCheck> readable(List<SelfCheck> found) {
        List<String> scopes = user.scopesIn(PROCESSES, readers());
        return found.stream()
                .filter(check -> scopes.stream().anyMatch(check.areaCode()::startsWith))
                .toList();
    }

    private static String process(SelfCheck check) {
        return check.areaCode().length() == VILLAGE ? VILLAGE_PROCESS : TOWNSHIP_PROCESS;
    }

    private static String filler(SelfCheck check) {
        return check.areaCode().length() == VILLAGE ? Roles.VILLAGE_CADRE : Roles.TOWNSHIP_CLERK;
    }
}
