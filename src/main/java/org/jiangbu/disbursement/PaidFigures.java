package org.jiangbu.disbursement;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.selfcheck.Figure;
import org.jiangbu.selfcheck.FigureSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a self-check asks of the payments: how much is on the households' accounts. */
@Component
@Order(3)
class PaidFigures implements FigureSource {
    private static final String PAID = "paid-fen";

    private final BatchReports reports;

    PaidFigures(BatchReports reports) {
        this.reports = reports;
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(PAID, Figure.Unit.FEN));
    }

    @Override
    public Map<String, Map<String, Long>> measure(int programmeYear, Collection<String> areaCodes) {
        Map<String, Map<String, Long>> measured = new HashMap<>();
        reports.paidIn(programmeYear, areaCodes).forEach((area, fen) -> measured.put(area, Map.of(PAID, fen)));
        return measured;
    }
}
