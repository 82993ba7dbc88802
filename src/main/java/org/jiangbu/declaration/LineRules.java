package org.jiangbu.declaration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangbu.base.IdNumber;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.jiangbu.base.PersonName;
import org.jiangbu.base.Refusal;
import org.jiangbu.people.Household;
import org.jiangbu.people.Member;
import org.jiangbu.policy.Catalogue;
import org.jiangbu.policy.CheckedSale;
import org.jiangbu.policy.HouseholdLines;
import org.jiangbu.policy.LabourLine;
import org.jiangbu.policy.LabourType;
import org.jiangbu.policy.LineChecks;
import org.jiangbu.policy.LineFinding;
import org.jiangbu.policy.Programme;
import org.jiangbu.policy.Programmes;
import org.jiangbu.policy.SaleLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges lines: the programme's rules (R3–R6) through policy, membership of the worker (R10) here. */
@Component
class LineRules {
    private static final int MOST_LINES = 200;
    private static final int LONGEST_TEXT = 200;

    private final Programmes programmes;
    private final Messages messages;

    LineRules(Programmes programmes, Messages messages) {
        this.programmes = programmes;
        this.messages = messages;
    }

    /** The rules of one programme year, read once for many declarations. */
    record Year(Programme programme, Catalogue catalogue, LineChecks checks) {}

    Year year(int year) {
        return new Year(programmes.programme(year), programmes.catalogue(year), programmes.lineChecks(year));
    }

    /** The lines in stored units; refuses with the number of the line that breaks a rule. */
    List<LineRow> judged(NewDeclaration declaration, Household household, Year year) {
        if (!year.programme().isOpen()) {
            throw new Refusal("declaration.programme-not-open", declaration.programmeYear());
        }
        if (household.summary().registerYear() > declaration.programmeYear()) {
            throw new Refusal(
                    "declaration.not-registered", household.summary().registerYear(), declaration.programmeYear());
        }
        if (declaration.lines().size() > MOST_LINES) {
            throw new Refusal("declaration.too-many-lines", MOST_LINES);
        }
        List<LineRow> rows = new ArrayList<>();
        for (NewLine line : declaration.lines()) {
            int no = rows.size() + 1;
            boolean imported = declaration.source() != null;
            refuse(no, LineChecks.payee(household.head().diedOn(), line.on()));
            rows.add(
                    line.kind() == LineKind.SALE
                            ? sale(no, line, year, imported)
                            : labour(no, line, year, worker(no, line, household)));
        }
        refuseTogether(rows, year);
        return rows;
    }

    /** What the lines show only together; warnings are for the verifiers. */
    private void refuseTogether(List<LineRow> rows, Year year) {
        List<List<LineFinding>> findings = HouseholdLines.check(rows.stream()
                .map(row -> new HouseholdLines.Line(
                        row.kind() == LineKind.SALE
                                ? year.catalogue().find(row.item()).orElse(null)
                                : null,
                        row.kind() == LineKind.LABOUR ? LabourType.valueOf(row.item()) : null,
                        row.amount_fen(),
                        row.from_day(),
                        row.on_day(),
                        row.party(),
                        row.worker_name()))
                .toList());
        for (int i = 0; i < rows.size(); i++) {
            refuse(
                    rows.get(i).line_no(),
                    findings.get(i).stream().filter(LineFinding::isRefused).findFirst());
        }
    }

    /** What the sale line looks like to the programme, refused or not; for the live form. */
    CheckedSale check(NewLine line, Year year, boolean imported) {
        String reason =
                imported ? "register" : line.note() == null || line.note().isBlank() ? null : line.note();
        return year.checks()
                .sale(new SaleLine(
                        line.item(),
                        line.quantity(),
                        unitText(line, year.catalogue()),
                        line.unitPrice(),
                        BigDecimal.valueOf(line.amountFen(), 2),
                        line.on(),
                        reason));
    }

    private LineRow sale(int no, NewLine line, Year year, boolean imported) {
        CheckedSale checked = check(line, year, imported);
        refuse(no, checked.firstRefusal());
        if (checked.product() == null
                || checked.unit() == null
                || checked.quantity() == null
                || checked.unitPrice() == null
                || checked.amount() == null) {
            throw new IllegalStateException("a sale without refusal has every value");
        }
        return row(
                no,
                line,
                checked.product().code(),
                checked.product().category().name(),
                checked.quantity(),
                checked.unit().code(),
                checked.unitPrice(),
                requireFen(no, checked.amount()),
                null);
    }

    private LineRow labour(int no, NewLine line, Year year, Member worker) {
        Optional<LabourType> type = Stream.of(LabourType.values())
                .filter(known -> known.name().equals(line.item()))
                .findFirst();
        List<LineFinding> findings = year.checks()
                .labour(new LabourLine(
                        type.orElse(null),
                        BigDecimal.valueOf(line.amountFen(), 2),
                        line.from(),
                        line.on(),
                        worker.idNo() == null || !IdNumber.isValid(worker.idNo())
                                ? null
                                : IdNumber.birthDate(worker.idNo()),
                        worker.diedOn()));
        refuse(no, findings.stream().filter(LineFinding::isRefused).findFirst());
        return row(
                no,
                line,
                line.item(),
                LineRow.LABOUR,
                line.quantity(),
                line.unit(),
                line.unitPrice(),
                line.amountFen(),
                worker);
    }

    /** R10: the one who worked is of the household. */
    private Member worker(int no, NewLine line, Household household) {
        if (line.workerName() == null || line.workerName().isBlank()) {
            return household.head();
        }
        String name = PersonName.normalise(line.workerName());
        return household.members().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow(() -> refusal(no, messages.get("declaration.worker-not-member", name)));
    }

    private long requireFen(int no, Money amount) {
        if (!amount.isPositive()) {
            throw refusal(no, messages.get("policy.line.amount-not-positive"));
        }
        return amount.fen();
    }

    private LineRow row(
            int no,
            NewLine line,
            String item,
            String category,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            long amountFen,
            @Nullable Member worker) {
        return new LineRow(
                0,
                1,
                no,
                line.kind(),
                item,
                category,
                quantity,
                unit,
                unitPrice,
                amountFen,
                line.on(),
                line.from(),
                text(no, line.party()),
                text(no, line.partyType()),
                worker == null ? null : worker.id(),
                worker == null ? null : worker.name(),
                text(no, line.note()));
    }

    /** Stored lines name units by code; people by spelling. */
    private static String unitText(NewLine line, Catalogue catalogue) {
        return catalogue
                .find(line.item())
                .flatMap(product -> product.prices().stream()
                        .map(price -> price.unit())
                        .filter(unit -> unit.code().equals(line.unit()))
                        .findFirst())
                .map(unit -> unit.name())
                .orElse(line.unit());
    }

    private @Nullable String text(int no, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST_TEXT) {
            throw refusal(no, messages.get("declaration.text-too-long", LONGEST_TEXT));
        }
        return text.strip();
    }

    private void refuse(int no, Optional<LineFinding> finding) {
        finding.ifPresent(found -> {
            throw refusal(no, found.sentence(messages));
        });
    }

    private static Refusal refusal(int no, String sentence) {
        return new Refusal("declaration.line-refused", no, sentence);
    }
}
