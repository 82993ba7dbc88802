package org.jiangbu.award;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Rows;
import org.jiangbu.people.HouseholdSummary;
import org.jiangbu.people.Households;
import org.jiangbu.policy.AwardRules;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that hold the caps of household-years; all who decide or move money lock them in the order of their holders. */
@Component
class HouseholdYears {
    private static final int DEEPEST_SPLIT = 5;

    private final JdbcClient jdbc;
    private final Rows rows;
    private final Households households;

    HouseholdYears(JdbcClient jdbc, Rows rows, Households households) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.households = households;
    }

    /** Who holds the cap of each household in that year: itself, or whom it split from in that year (P16, F20). */
    Map<Long, Long> holders(Map<Long, HouseholdSummary> of, int year) {
        Map<Long, HouseholdSummary> known = new HashMap<>(of);
        Map<Long, Long> holders = new HashMap<>();
        of.keySet().forEach(id -> holders.put(id, id));
        for (int depth = 0; depth < DEEPEST_SPLIT; depth++) {
            Set<Long> unknown = new HashSet<>(holders.values());
            unknown.removeAll(known.keySet());
            if (!unknown.isEmpty()) {
                known.putAll(households.summaries(unknown));
            }
            boolean[] changed = {false};
            holders.replaceAll((id, holder) -> {
                Long parent = parent(known.get(holder), year);
                changed[0] |= parent != null;
                return parent == null ? holder : parent;
            });
            if (!changed[0]) {
                break;
            }
        }
        return holders;
    }

    private static @Nullable Long parent(@Nullable HouseholdSummary household, int year) {
        return household != null && household.registerYear() == year ? household.splitFromId() : null;
    }

    private record CapRow(
            long holder, int year, String area, long industry, @Nullable Long labour, @Nullable Long joint) {}

    /** Makes sure that the rows exist with the policy's caps, and locks them. */
    void lock(Map<Long, String> areaByHolder, int year, AwardRules rules) {
        List<CapRow> caps = new ArrayList<>();
        areaByHolder.forEach((holder, area) -> caps.add(new CapRow(
                holder,
                year,
                area,
                rules.maxIndustry().fen(),
                rules.maxLabour().map(Money::fen).orElse(null),
                rules.maxJoint().map(Money::fen).orElse(null))));
        caps.sort(Comparator.comparingLong(CapRow::holder));
        jdbc.sql(
                        """
                        insert into award_household_year
                            (holder_id, programme_year, area_code, industry_cap_fen, labour_cap_fen, joint_cap_fen)
                        select holder, year, area, industry, labour, joint
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r(holder bigint, year int, area text,
                            industry bigint, labour bigint, joint bigint)
                        order by holder
                        on conflict (holder_id, programme_year) do update
                            set industry_cap_fen = excluded.industry_cap_fen,
                                labour_cap_fen = excluded.labour_cap_fen,
                                joint_cap_fen = excluded.joint_cap_fen
                        """)
                .param("rows", rows.of(caps))
                .update();
    }

    /** How money of decisions moves between the columns of their household-years. */
    enum Booking {
        RESERVE(1, 0),
        UNRESERVE(-1, 0),
        PAY(-1, 1),
        UNPAY(0, -1);

        private final int reserved;
        private final int paid;

        Booking(int reserved, int paid) {
            this.reserved = reserved;
            this.paid = paid;
        }
    }

    /** Books decisions that pay (F27) on their household-years; refuses whatever a cap forbids. */
    void book(Collection<Long> decisionIds, Booking booking) {
        lockOf(decisionIds);
        try {
            jdbc.sql(
                            """
                            update award_household_year y
                            set industry_reserved_fen = industry_reserved_fen + :reserved * s.industry,
                                labour_reserved_fen = labour_reserved_fen + :reserved * s.labour,
                                industry_paid_fen = industry_paid_fen + :paid * s.industry,
                                labour_paid_fen = labour_paid_fen + :paid * s.labour
                            from (select holder_id, programme_year, sum(industry_fen)::bigint as industry,
                                         sum(labour_fen)::bigint as labour
                                  from award_decision
                                  where id = any(:ids) and industry_fen + labour_fen > 0
                                  group by holder_id, programme_year) s
                            where y.holder_id = s.holder_id and y.programme_year = s.programme_year
                            """)
                    .param("reserved", booking.reserved)
                    .param("paid", booking.paid)
                    .param("ids", decisionIds.toArray(Long[]::new))
                    .update();
        } catch (DataIntegrityViolationException e) {
            if (Objects.toString(e.getMostSpecificCause().getMessage()).contains("award_")) {
                throw new Refusal("award.above-cap");
            }
            throw e;
        }
    }

    private void lockOf(Collection<Long> decisionIds) {
        jdbc.sql(
                        """
                        select 1 from award_household_year y
                        where exists (select 1 from award_decision d
                                      where d.id = any(:ids) and d.holder_id = y.holder_id
                                        and d.programme_year = y.programme_year)
                        order by y.holder_id, y.programme_year for update
                        """)
                .param("ids", decisionIds.toArray(Long[]::new))
                .query(Integer.class)
                .list();
    }
}
