package org.jiangbu.declaration;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.people.HouseholdCounts;
import org.jiangbu.selfcheck.Figure;
import org.jiangbu.selfcheck.FigureSource;
import org.jiangbu.selfcheck.SelfChecks;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a self-check asks of the declarations: how many households declared, were verified, returned, paid (R20, R21). */
@Component
@Order(1)
class DeclarationFigures implements FigureSource {
    private static final String PROVED = "evidence-complete";

    private enum Key {
        DECLARED,
        VERIFIED,
        REGISTERED,
        PAID,
        ENDED,
        DECLARED_FEN,
        VERIFIED_FEN,
        WITH_EVIDENCE;

        /** As figures and columns call it. */
        String figure() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        String column() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final JdbcClient jdbc;
    private final HouseholdCounts households;

    DeclarationFigures(JdbcClient jdbc, HouseholdCounts households) {
        this.jdbc = jdbc;
        this.households = households;
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure(SelfChecks.HOUSEHOLDS, Figure.Unit.COUNT),
                new Figure(Key.DECLARED.figure(), Figure.Unit.COUNT),
                new Figure(Key.DECLARED_FEN.figure(), Figure.Unit.FEN),
                new Figure(Key.VERIFIED.figure(), Figure.Unit.COUNT),
                new Figure(Key.VERIFIED_FEN.figure(), Figure.Unit.FEN),
                new Figure(Key.REGISTERED.figure(), Figure.Unit.COUNT),
                new Figure(Key.PAID.figure(), Figure.Unit.COUNT),
                new Figure(Key.ENDED.figure(), Figure.Unit.COUNT),
                new Figure(PROVED, Figure.Unit.PERMILLE));
    }

    @Override
    public Map<String, Map<String, Long>> measure(int programmeYear, Collection<String> areaCodes) {
        Map<String, Map<String, Long>> measured = new HashMap<>();
        areaCodes.forEach(area -> measured.put(area, new HashMap<>()));
        jdbc.sql(
                        """
                        -- each household counts once, by the declaration that came furthest, as on the progress board
                        with furthest as (
                            select a.code, d.household_id,
                                max(case d.status when 'PAID' then 4 when 'REGISTERED' then 3 when 'VERIFIED' then 2
                                    when 'SUBMITTED' then 1 when 'RETURNED' then 1 else 0 end) as stage,
                                sum(d.sales_fen + d.labour_fen)
                                    filter (where d.status not in ('REJECTED', 'WITHDRAWN', 'LAPSED')) as declared_fen,
                                sum(d.verified_sales_fen + d.verified_labour_fen)
                                    filter (where d.status in ('VERIFIED', 'REGISTERED', 'PAID')) as verified_fen,
                                bool_and(exists (
                                    select 1 from declaration_evidence e
                                    where e.declaration_id = d.id
                                      and not exists (select 1 from declaration_evidence_removal r where r.evidence_id = e.id)))
                                    as proved
                            from unnest(:areas::text[]) a (code)
                            join declaration d on d.area_code like a.code || '%'
                            where d.programme_year = :year and d.submitted_at is not null
                            group by a.code, d.household_id)
                        select code, count(*) as declared,
                            count(*) filter (where stage >= 2) as verified,
                            count(*) filter (where stage >= 3) as registered,
                            count(*) filter (where stage = 4) as paid,
                            count(*) filter (where stage = 0) as ended,
                            coalesce(sum(declared_fen), 0) as declared_fen,
                            coalesce(sum(verified_fen), 0) as verified_fen,
                            count(*) filter (where proved) as with_evidence
                        from furthest group by code
                        """)
                .param("areas", areaCodes.toArray(String[]::new))
                .param("year", programmeYear)
                .query(row -> {
                    Map<String, Long> figures = new HashMap<>();
                    for (Key key : Key.values()) {
                        figures.put(key.figure(), row.getLong(key.column()));
                    }
                    long proved = figures.remove(Key.WITH_EVIDENCE.figure());
                    figures.put(PROVED, 1000 * proved / row.getLong(Key.DECLARED.column()));
                    measured.put(row.getString("code"), figures);
                });
        households.of(programmeYear, areaCodes).forEach((area, count) -> measured.computeIfAbsent(
                        area, code -> new HashMap<>())
                .put(SelfChecks.HOUSEHOLDS, count));
        return measured;
    }
}
