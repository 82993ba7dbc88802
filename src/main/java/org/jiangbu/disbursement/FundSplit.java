package org.jiangbu.disbursement;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jiangbu.base.Refusal;
import org.jiangbu.disbursement.fund.FundLedger;
import org.jiangbu.disbursement.fund.FundUse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the amounts of lines fall on the funds of their programme: industry and labour on one fund or on two. */
@Component
class FundSplit {
    private final FundLedger ledger;

    FundSplit(FundLedger ledger) {
        this.ledger = ledger;
    }

    /** Whether every award that these lines pay has a fund. */
    boolean covers(int programmeYear, Collection<LineRow> lines) {
        Map<FundUse, Long> funds = ledger.fundsOf(programmeYear);
        return (industry(lines) == 0 || funds.containsKey(FundUse.INDUSTRY))
                && (labour(lines) == 0 || funds.containsKey(FundUse.LABOUR));
    }

    /** Fen by fund; funds in order of their ids. */
    Map<Long, Long> of(int programmeYear, Collection<LineRow> lines) {
        Map<FundUse, Long> funds = ledger.fundsOf(programmeYear);
        Map<Long, Long> amounts = new TreeMap<>();
        add(amounts, funds.get(FundUse.INDUSTRY), industry(lines), programmeYear);
        add(amounts, funds.get(FundUse.LABOUR), labour(lines), programmeYear);
        return amounts;
    }

    private static void add(Map<Long, Long> amounts, @Nullable Long fundId, long fen, int programmeYear) {
        if (fen == 0) return;
        if (fundId == null) throw new Refusal("disbursement.fund.none", programmeYear);
        amounts.merge(fundId, fen, Math::addExact);
    }

    private static long industry(Collection<LineRow> lines) {
        return lines.stream().mapToLong(LineRow::industryFen).reduce(0, Math::addExact);
    }

    private static long labour(Collection<LineRow> lines) {
        return lines.stream().mapToLong(LineRow::labourFen).reduce(0, Math::addExact);
    }
}
