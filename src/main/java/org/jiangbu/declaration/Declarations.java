package org.jiangbu.declaration;

import java.util.List;
import java.util.Map;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Refusal;
import org.jiangbu.people.CadreAssignments;
import org.jiangbu.people.Household;
import org.jiangbu.people.Households;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.workflow.CaseStart;
import org.jiangbu.workflow.Cases;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Declaring by a person: draft, save, submit, withdraw, correct, look. Every method checks right and area. */
@Service
@Transactional
public class Declarations {
    /** The process that every submitted declaration runs through. */
    public static final String PROCESS = "subsidy-declaration";

    private static final String WITHDRAWN = PROCESS + ".withdrawn";
    private static final int MOST = 500;

    private final DeclarationReader reader;
    private final DeclarationWriter writer;
    private final LineRules rules;
    private final EntryRight right;
    private final Correction correction;
    private final Evidences evidences;
    private final OtherDeclarations others;
    private final Households households;
    private final CadreAssignments cadres;
    private final SubsidyCaseDescriber describer;
    private final CurrentUser user;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final Journal journal;

    Declarations(
            DeclarationReader reader,
            DeclarationWriter writer,
            LineRules rules,
            EntryRight right,
            Correction correction,
            Evidences evidences,
            OtherDeclarations others,
            Households households,
            CadreAssignments cadres,
            SubsidyCaseDescriber describer,
            CurrentUser user,
            Cases cases,
            ApplicationEventPublisher events,
            Journal journal) {
        this.reader = reader;
        this.writer = writer;
        this.rules = rules;
        this.right = right;
        this.correction = correction;
        this.evidences = evidences;
        this.others = others;
        this.households = households;
        this.cadres = cadres;
        this.describer = describer;
        this.user = user;
        this.cases = cases;
        this.events = events;
        this.journal = journal;
    }

    /** Opens a draft and returns its id; a household has one draft at a time. */
    public long draft(NewDeclaration declaration) {
        households.get(declaration.householdId());
        Household household = households.require(declaration.householdId());
        right.require(household.summary(), declaration.programmeYear());
        reader.draftOf(household.id()).ifPresent(number -> {
            throw new Refusal("declaration.draft-exists", number);
        });
        Map<Long, String> written =
                writer.insert(List.of(entry(declaration, household)), DeclarationStatus.DRAFT, user.id());
        Map.Entry<Long, String> draft = written.entrySet().iterator().next();
        journal("declaration.drafted", draft.getValue(), household.areaCode());
        return draft.getKey();
    }

    /**
     * Replaces the lines of a draft or of a returned declaration; returns the new revision.
     *
     * @param revision the one that the person saw; refused when someone has changed the declaration since
     */
    public int save(long id, int revision, NewDeclaration declaration) {
        DeclarationSummary old = entered(id);
        writer.requireMove(old.number(), old.status(), Move.SAVE);
        if (old.revision() != revision) {
            throw new Refusal("declaration.stale", old.number());
        }
        NewDeclaration same = new NewDeclaration(
                old.programmeYear(), old.householdId(), declaration.proxyReason(), null, declaration.lines());
        DeclarationWriter.Entry entry = entry(same, households.require(old.householdId()));
        if (old.status() == DeclarationStatus.DRAFT) {
            writer.replace(old, entry, false);
        } else if (changed(old.number(), entry)) {
            writer.replace(old, entry, true);
            describer.describe(List.of(old.number())).forEach(cases::retell);
        }
        writer.move(List.of(old.number()), Move.SAVE);
        return revision + 1;
    }

    /** Submits a draft and starts its case; the same command submits once. */
    public void submit(long id, String commandId) {
        DeclarationSummary draft = entered(id);
        if (!writer.first(commandId, id, Move.SUBMIT)) {
            return;
        }
        writer.requireMove(draft.number(), draft.status(), Move.SUBMIT);
        DeclarationView view = whole(draft);
        requireComplete(view);
        rules.judged(asNew(view), households.require(draft.householdId()), rules.year(draft.programmeYear()));
        others.refuseRepeated(draft);
        writer.submitted(draft.number(), user.id());
        cases.start(PROCESS, List.of(new CaseStart(draft.number(), draft.areaCode(), Map.of())));
        journal("declaration.submitted", draft.number(), draft.areaCode());
    }

    /** Takes a declaration back, until its roster is handed in (DOMAIN.md E1); a running case ends by its withdrawal. */
    public void withdraw(long id) {
        DeclarationSummary declaration = entered(id);
        writer.requireMove(declaration.number(), declaration.status(), Move.WITHDRAW);
        if (declaration.status() == DeclarationStatus.DRAFT) {
            writer.move(List.of(declaration.number()), Move.WITHDRAW);
        } else {
            if (declaration.status() == DeclarationStatus.VERIFIED) {
                events.publishEvent(new WithdrawalAsked(declaration.number()));
            }
            cases.message(WITHDRAWN, List.of(declaration.number()), Map.of());
        }
        journal("declaration.withdrawn", declaration.number(), declaration.areaCode());
    }

    /** Sends a returned declaration on again with a note on what was corrected; the same command does it once. */
    public void resubmit(long id, String note, String commandId) {
        DeclarationSummary returned = entered(id);
        if (!writer.first(commandId, id, Move.RESUBMIT)) {
            return;
        }
        writer.requireMove(returned.number(), returned.status(), Move.RESUBMIT);
        requireComplete(whole(returned));
        others.refuseRepeated(returned);
        correction.resubmit(returned, note, commandId);
        journal("declaration.resubmitted", returned.number(), returned.areaCode());
    }

    /** The declaration, if the person may read it; refuses otherwise. */
    public DeclarationView view(String number) {
        DeclarationSummary summary = reader.summaries(List.of(number)).get(number);
        if (summary == null) {
            throw new Refusal("declaration.unknown", number);
        }
        right.requireReads(summary, number);
        return whole(summary);
    }

    /** The number of a declaration that the person may read. */
    public String numberOf(long id) {
        DeclarationSummary summary = reader.find(id).orElseThrow(() -> new Refusal("declaration.unknown", id));
        right.requireReads(summary, id);
        return summary.number();
    }

    /** Declarations of the person's areas and assigned households, newest first; at most 500. */
    public List<DeclarationSummary> search(DeclarationQuery query) {
        String[] patterns = user.scopes().stream().map(scope -> scope + "%").toArray(String[]::new);
        Long[] assigned = cadres.readable().toArray(Long[]::new);
        return reader.search(query, new DeclarationReader.Reach(patterns, assigned), MOST);
    }

    /** Whether the person may enter declarations for that household. */
    public boolean mayEnter(long householdId, int programmeYear) {
        return right.enters(households.get(householdId), programmeYear);
    }

    /** Whether the person may change this declaration now. */
    public boolean mayEdit(DeclarationSummary summary) {
        return Move.SAVE.allowedFrom(summary.status()) && mayEnter(summary.householdId(), summary.programmeYear());
    }

    /** Whether the person may withdraw this declaration now. */
    public boolean mayWithdraw(DeclarationSummary summary) {
        return Move.WITHDRAW.allowedFrom(summary.status()) && mayEnter(summary.householdId(), summary.programmeYear());
    }

    private DeclarationSummary entered(long id) {
        DeclarationSummary summary = reader.lock(id).orElseThrow(() -> new Refusal("declaration.unknown", id));
        right.requireReads(summary, id);
        right.require(households.require(summary.householdId()).summary(), summary.programmeYear());
        return summary;
    }

    private DeclarationWriter.Entry entry(NewDeclaration declaration, Household household) {
        List<LineRow> lines = rules.judged(declaration, household, rules.year(declaration.programmeYear()));
        return new DeclarationWriter.Entry(declaration, household.summary(), lines);
    }

    private boolean changed(String number, DeclarationWriter.Entry entry) {
        List<List<Object>> before = reader.lines(List.of(number)).getOrDefault(number, List.of()).stream()
                .map(DeclarationLine::value)
                .toList();
        return !before.equals(entry.lines().stream().map(LineRow::value).toList());
    }

    private void requireComplete(DeclarationView view) {
        if (view.lines().isEmpty()) {
            throw new Refusal("declaration.no-lines");
        }
        if (view.proxyReason() == null && view.source() == null) {
            throw new Refusal("declaration.proxy-reason-missing");
        }
        boolean paper = rules.year(view.summary().programmeYear()).programme().paperEvidence();
        if (!paper && view.evidence().isEmpty()) {
            throw new Refusal("declaration.evidence-missing");
        }
    }

    private DeclarationView whole(DeclarationSummary summary) {
        return new DeclarationView(
                summary,
                blankToNull(reader.proxyReason(summary.id())),
                blankToNull(reader.source(summary.id())),
                reader.lines(List.of(summary.number())).getOrDefault(summary.number(), List.of()),
                evidences.of(summary.id(), summary.householdId()));
    }

    private static NewDeclaration asNew(DeclarationView view) {
        return new NewDeclaration(
                view.summary().programmeYear(),
                view.summary().householdId(),
                view.proxyReason(),
                view.source(),
                view.lines().stream().map(DeclarationLine::asNew).toList());
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    private void journal(String action, String number, String areaCode) {
        journal.record(action, number, areaCode, Map.of());
    }
}
