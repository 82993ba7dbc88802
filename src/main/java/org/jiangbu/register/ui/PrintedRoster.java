package org.jiangbu.register.ui;

import java.util.ArrayList;
import java.util.List;
import org.jiangbu.approval.CasePaper;
import org.jiangbu.approval.CasePaper.Column;
import org.jiangbu.approval.CasePaper.Fact;
import org.jiangbu.approval.CasePaper.Sum;
import org.jiangbu.approval.PrintedPart;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.jiangbu.region.Areas;
import org.jiangbu.register.RosterLine;
import org.jiangbu.register.RosterView;
import org.jiangbu.register.Rosters;
import org.springframework.stereotype.Component;

/** A roster's sums and lines on the approval form. */
@Component
class PrintedRoster implements PrintedPart {
    private final Rosters rosters;
    private final Areas areas;
    private final Messages messages;

    PrintedRoster(Rosters rosters, Areas areas, Messages messages) {
        this.rosters = rosters;
        this.areas = areas;
        this.messages = messages;
    }

    @Override
    public String processId() {
        return Rosters.PROCESS;
    }

    @Override
    public CasePaper of(String caseKey) {
        RosterView roster = rosters.view(caseKey);
        return new CasePaper(
                messages.get("register.print.title", roster.programmeYear()),
                facts(roster),
                List.of(lines(rosters.lines(caseKey))),
                List.of(
                        sum("register.view.industry", roster.industryFen()),
                        sum("register.view.labour", roster.labourFen()),
                        sum("register.view.total", roster.totalFen())));
    }

    private List<Fact> facts(RosterView roster) {
        List<Fact> facts = new ArrayList<>(List.of(
                fact("register.view.township", areas.fullName(roster.townshipCode())),
                fact("register.view.status", messages.get("register.status." + roster.status())),
                fact("register.view.households", Integer.toString(roster.households())),
                fact(
                        "register.view.version",
                        roster.version() == 0
                                ? messages.get("register.view.version.none")
                                : messages.get("register.view.version.number", roster.version()))));
        if (roster.planNo() != null) {
            facts.add(fact("register.view.plan-document", roster.planNo() + " · " + roster.planDate()));
        }
        if (roster.digest() != null) facts.add(fact("register.view.digest-label", roster.digest()));
        return facts;
    }

    private CasePaper.Table lines(List<RosterLine> lines) {
        return new CasePaper.Table(
                messages.get("register.view.title"),
                List.of(
                        words("register.view.position", 2),
                        words("register.view.place", 11),
                        words("register.view.head", 5),
                        figures("register.view.sales"),
                        figures("register.view.income"),
                        figures("register.view.industry"),
                        figures("register.view.labour"),
                        figures("register.view.total")),
                lines.stream().map(this::line).toList());
    }

    private List<String> line(RosterLine line) {
        return List.of(
                Integer.toString(line.position()),
                areas.fullName(line.areaCode()),
                line.headName(),
                yuan(line.salesFen()),
                yuan(line.labourIncomeFen()),
                yuan(line.industryFen()),
                yuan(line.labourFen()),
                yuan(line.totalFen()));
    }

    private Column words(String key, int width) {
        return Column.words(messages.get(key), width);
    }

    private Column figures(String key) {
        return Column.figures(messages.get(key), 5);
    }

    private Fact fact(String key, String value) {
        return new Fact(messages.get(key), value);
    }

    private Sum sum(String key, long fen) {
        return new Sum(messages.get(key), Money.ofFen(fen));
    }

    private static String yuan(long fen) {
        return Money.ofFen(fen).format();
    }
}
