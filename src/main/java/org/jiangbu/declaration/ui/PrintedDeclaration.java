package org.jiangbu.declaration.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiangbu.approval.CasePaper;
import org.jiangbu.approval.CasePaper.Column;
import org.jiangbu.approval.CasePaper.Fact;
import org.jiangbu.approval.CasePaper.Sum;
import org.jiangbu.approval.PrintedPart;
import org.jiangbu.base.IdNumber;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.jiangbu.declaration.DeclarationLine;
import org.jiangbu.declaration.DeclarationSummary;
import org.jiangbu.declaration.DeclarationView;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.people.HouseholdSummary;
import org.jiangbu.people.Households;
import org.jiangbu.region.Areas;
import org.jiangbu.workflow.WorkItems;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The household and what it declared, verified line by line, on the approval form (DOMAIN G 1, G 2). */
@Component
@Order(1)
class PrintedDeclaration implements PrintedPart {
    private static final String NOT_YET = "—";

    private final Declarations declarations;
    private final Households households;
    private final WorkItems workItems;
    private final Areas areas;
    private final LineTexts texts;
    private final Messages messages;

    PrintedDeclaration(
            Declarations declarations,
            Households households,
            WorkItems workItems,
            Areas areas,
            LineTexts texts,
            Messages messages) {
        this.declarations = declarations;
        this.households = households;
        this.workItems = workItems;
        this.areas = areas;
        this.texts = texts;
        this.messages = messages;
    }

    @Override
    public String processId() {
        return Declarations.PROCESS;
    }

    @Override
    public CasePaper of(String caseKey) {
        DeclarationView view = declarations.view(caseKey);
        DeclarationSummary summary = view.summary();
        boolean verified = VerifiedSum.present(summary, workItems);
        return new CasePaper(
                say("declaration.print.title", summary.programmeYear()),
                facts(view, households.get(summary.householdId())),
                List.of(lines(view, verified)),
                sums(summary, verified));
    }

    /** Nothing is called verified before somebody has verified it. */
    private List<Sum> sums(DeclarationSummary summary, boolean verified) {
        Sum declared = new Sum(say("declaration.column.declared"), Money.ofFen(summary.declaredFen()));
        return verified
                ? List.of(declared, new Sum(say("declaration.column.verified"), Money.ofFen(summary.verifiedFen())))
                : List.of(declared);
    }

    private List<Fact> facts(DeclarationView view, HouseholdSummary household) {
        DeclarationSummary summary = view.summary();
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(say("declaration.column.head"), summary.headName()),
                new Fact(say("declaration.print.id-number"), IdNumber.mask(household.headIdNo())),
                new Fact(say("declaration.column.place"), areas.fullName(summary.areaCode())),
                new Fact(say("declaration.print.size"), Integer.toString(household.size())),
                new Fact(say("declaration.field.programme"), Integer.toString(summary.programmeYear())),
                new Fact(say("declaration.print.status"), texts.status(summary.status()))));
        if (view.proxyReason() != null) {
            facts.add(new Fact(say("declaration.field.proxy-reason"), view.proxyReason()));
        }
        facts.add(new Fact(
                say("declaration.print.evidence"),
                say("declaration.print.evidence.count", view.evidence().size())));
        return facts;
    }

    private CasePaper.Table lines(DeclarationView view, boolean verified) {
        int year = view.summary().programmeYear();
        return new CasePaper.Table(
                say("declaration.lines"),
                List.of(
                        Column.words(say("declaration.print.line"), 2),
                        Column.words(say("declaration.print.item"), 5),
                        Column.words(say("declaration.print.sold"), 7),
                        Column.figures(say("declaration.field.quantity"), 4),
                        Column.figures(say("declaration.print.verified-quantity"), 4),
                        Column.figures(say("declaration.print.declared"), 5),
                        Column.figures(say("declaration.print.verified"), 5)),
                Stream.concat(
                                view.lines().stream().map(line -> line(line, year, verified)),
                                Stream.of(total(view.summary(), verified)))
                        .toList());
    }

    private List<String> line(DeclarationLine line, int year, boolean verified) {
        return List.of(
                Integer.toString(line.lineNo()),
                texts.item(line, year),
                Stream.of(line.workerName(), line.party(), line.on().toString())
                        .filter(Objects::nonNull)
                        .filter(words -> !words.isBlank())
                        .reduce((one, next) -> one + " " + next)
                        .orElse(""),
                line.quantity().stripTrailingZeros().toPlainString() + " " + texts.unit(line, year),
                verified ? line.verifiedQuantity().stripTrailingZeros().toPlainString() : NOT_YET,
                Money.ofFen(line.amountFen()).format(),
                verified ? Money.ofFen(line.verifiedFen()).format() : NOT_YET);
    }

    private List<String> total(DeclarationSummary summary, boolean verified) {
        return List.of(
                "",
                say("declaration.print.total"),
                "",
                "",
                "",
                Money.ofFen(summary.declaredFen()).format(),
                verified ? Money.ofFen(summary.verifiedFen()).format() : NOT_YET);
    }

    private String say(String key, Object... args) {
        return messages.get(key, args);
    }
}
