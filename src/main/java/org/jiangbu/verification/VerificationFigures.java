package org.jiangbu.verification;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.selfcheck.Figure;
import org.jiangbu.selfcheck.FigureSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a self-check asks of the verification: what was returned, what was cut, which objections are open. */
@Component
@Order(2)
class VerificationFigures implements FigureSource {
    private static final String RETURNED = "returned";
    private static final String CUT = "cut-fen";
    private static final String OBJECTIONS = "objections-open";

    private final JdbcClient jdbc;

    VerificationFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure(RETURNED, Figure.Unit.COUNT),
                new Figure(CUT, Figure.Unit.FEN),
                new Figure(OBJECTIONS, Figure.Unit.COUNT));
    }

    @Override
    public Map<String, Map<String, Long>> measure(int programmeYear, Collection<String> areaCodes) {
        Map<String, Map<String, Long>> measured = new HashMap<>();
        jdbc.sql(
                        """
                        select a.code,
                            (select count(distinct v.declaration_number) from verification_record v
                             where v.area_code like a.code || '%' and v.result = 'RETURN'
                               and v.declaration_number like :year || '-%') as returned,
                            (select coalesce(sum(c.fen_before - c.fen_after), 0) from verification_cut c
                             where c.area_code like a.code || '%' and c.declaration_number like :year || '-%') as cut_fen,
                            (select count(*) from verification_objection o
                             where o.area_code like a.code || '%' and o.closed_at is null
                               and o.declaration_number like :year || '-%') as objections
                        from unnest(:areas::text[]) a (code)
                        """)
                .param("areas", areaCodes.toArray(String[]::new))
                .param("year", Integer.toString(programmeYear))
                .query(row -> {
                    measured.put(
                            row.getString("code"),
                            Map.of(
                                    RETURNED, row.getLong("returned"),
                                    CUT, row.getLong("cut_fen"),
                                    OBJECTIONS, row.getLong("objections")));
                });
        return measured;
    }
}
