package org.jiangbu.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiangbu.audit.Journal;
import org.jiangbu.award.Awards;
import org.jiangbu.award.DecisionKind;
import org.jiangbu.award.DecisionView;
import org.jiangbu.base.IdNumber;
import org.jiangbu.base.Internal;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.DeclarationSummary;
import org.jiangbu.people.HouseholdSummary;
import org.jiangbu.people.Households;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.region.Areas;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.CaseStart;
import org.jiangbu.workflow.Cases;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rosters of townships (花名册). */
@Service
@Transactional
public class Rosters {
    /** The process that every roster runs through. */
    public static final String PROCESS = "township-register";

    private final RosterBook book;
    private final RosterSheet sheet;
    private final Awards awards;
    private final DeclarationBooks declarations;
    private final Households households;
    private final Areas areas;
    private final Cases cases;
    private final CurrentUser user;
    private final Journal journal;
    private final Clock clock;

    Rosters(
            RosterBook book,
            RosterSheet sheet,
            Awards awards,
            DeclarationBooks declarations,
            Households households,
            Areas areas,
            Cases cases,
            CurrentUser user,
            Journal journal,
            Clock clock) {
        this.book = book;
        this.sheet = sheet;
        this.awards = awards;
        this.declarations = declarations;
        this.households = households;
        this.areas = areas;
        this.cases = cases;
        this.user = user;
        this.journal = journal;
        this.clock = clock;
    }

    /** Gathers the open decisions of a township into a new roster and starts its case; returns the number. */
    public String open(int programmeYear, String townshipCode) {
        if (areas.require(townshipCode).level() != AreaLevel.TOWNSHIP) {
            throw new Refusal("register.not-a-township");
        }
        user.require(townshipCode, Roles.TOWNSHIP_CLERK);
        List<DecisionView> open = awards.open(programmeYear, townshipCode);
        if (open.isEmpty()) {
            throw new Refusal("register.nothing-to-gather", areas.fullName(townshipCode));
        }
        int seq = book.nextSeq(programmeYear, townshipCode);
        String number = "%d-%s-R%02d".formatted(programmeYear, townshipCode, seq);
        try {
            book.add(number, programmeYear, townshipCode, seq, user.id(), OffsetDateTime.now(clock));
        } catch (DuplicateKeyException e) {
            throw new Refusal("register.opened-meanwhile");
        }
        gather(number, open);
        cases.start(PROCESS, List.of(new CaseStart(number, townshipCode, Map.of())));
        journal.record("register.opened", number, townshipCode, Map.of("lines", open.size()));
        return number;
    }

    /** Adds decisions that were made since to an open roster; returns how many. */
    int gatherMore(String number) {
        view(number);
        RosterView roster = book.lock(number).orElseThrow(() -> new Refusal("register.unknown", number));
        user.require(roster.townshipCode(), Roles.TOWNSHIP_CLERK);
        if (roster.status() != RosterStatus.OPEN) {
            throw new Refusal("register.locked", number);
        }
        List<DecisionView> open = awards.open(roster.programmeYear(), roster.townshipCode());
        if (!open.isEmpty()) {
            gather(number, open);
        }
        return open.size();
    }

    private void gather(String number, List<DecisionView> open) {
        awards.register(open.stream().map(DecisionView::id).toList());
        Map<String, DeclarationSummary> summaries = declarations.summaries(
                open.stream().map(DecisionView::number).distinct().toList());
        List<RosterBook.Line> lines = new ArrayList<>();
        for (DecisionView decision : open) {
            DeclarationSummary declaration = Objects.requireNonNull(summaries.get(decision.number()));
            lines.add(new RosterBook.Line(
                    0,
                    number,
                    decision.id(),
                    decision.number(),
                    decision.householdId(),
                    decision.areaCode(),
                    declaration.headName(),
                    declaration.verifiedSalesFen(),
                    declaration.verifiedLabourFen(),
                    decision.cutFen(),
                    decision.payableIndustryFen(),
                    decision.payableLabourFen(),
                    decision.kind() == DecisionKind.SUPPLEMENTARY,
                    "",
                    null));
        }
        book.addLines(lines);
    }

    /** How many decisions of a township wait to be gathered; for those who read there. */
    @Transactional(readOnly = true)
    public int waiting(int programmeYear, String townshipCode) {
        return user.readsHouseholds(townshipCode)
                ? awards.open(programmeYear, townshipCode).size()
                : 0;
    }

    /** Rosters of the current person's areas. */
    @Transactional(readOnly = true)
    public List<RosterView> list(int programmeYear) {
        List<String> patterns = user.scopes().stream()
                .map(scope -> scope.substring(0, Math.min(9, scope.length())) + "%")
                .toList();
        return patterns.isEmpty() ? List.of() : book.list(programmeYear, patterns);
    }

    @Transactional(readOnly = true)
    public RosterView view(String number) {
        return book.find(number)
                .filter(roster -> user.scopes().stream().anyMatch(scope -> overlaps(scope, roster.townshipCode())))
                .orElseThrow(() -> new Refusal("register.unknown", number));
    }

    private static boolean overlaps(String scope, String area) {
        return scope.startsWith(area) || area.startsWith(scope);
    }

    /** Live lines in order of place and name, as far as the current person reads there; numbers of persons are masked. */
    @Transactional(readOnly = true)
    public List<RosterLine> lines(String number) {
        return lines(view(number), false);
    }

    private List<RosterLine> lines(RosterView roster, boolean unmasked) {
        String number = roster.number();
        List<RosterBook.Line> lines = book.lines(number, "").stream()
                .filter(line -> user.scopes().stream().anyMatch(line.area()::startsWith))
                .toList();
        Map<Long, HouseholdSummary> heads = households.summaries(
                lines.stream().map(RosterBook.Line::household).distinct().toList());
        List<RosterLine> shown = new ArrayList<>();
        for (RosterBook.Line line : lines) {
            HouseholdSummary head = Objects.requireNonNull(heads.get(line.household()));
            String idNo = unmasked ? head.headIdNo() : IdNumber.mask(head.headIdNo());
            shown.add(shown(line, shown.size() + 1, idNo, head.size()));
        }
        return shown;
    }

    private static RosterLine shown(RosterBook.Line line, int position, String idNo, int size) {
        return new RosterLine(
                line.id(),
                line.roster(),
                position,
                line.decision(),
                line.number(),
                line.household(),
                line.area(),
                line.head(),
                idNo,
                size,
                line.sales(),
                line.labourIncome(),
                line.cut(),
                line.industry(),
                line.labour(),
                line.supplementary(),
                line.isReturned() ? line.returned() : null,
                line.returnedFor());
    }

    /** Lines of an approved roster for payment. Internal: called inside the payer's transaction, checks no rights. */
    @Transactional(readOnly = true)
    @Internal
    public List<PayableLine> payable(String number) {
        return book.lines(number, "").stream()
                .map(line -> new PayableLine(
                        line.decision(),
                        line.number(),
                        line.household(),
                        line.area(),
                        line.industry(),
                        line.labour(),
                        line.supplementary()))
                .toList();
    }

    /** Writes the roster, or one village's part of it, as an Excel workbook in the office's form; logged. */
    public void export(String number, String areaCode, OutputStream out) {
        RosterView roster = view(number);
        boolean unmasked = user.seesUnmasked(roster.townshipCode());
        List<RosterLine> lines = lines(roster, unmasked).stream()
                .filter(line -> line.areaCode().startsWith(areaCode))
                .toList();
        journal.record("register.exported", number, areaCode, Map.of("lines", lines.size(), "unmasked", unmasked));
        try {
            sheet.write(roster, areaCode, lines, unmasked, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
