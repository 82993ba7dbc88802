package org.jiangbu.disbursement.fund;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures of the funds, read in one statement each. */
@Repository
public class FundReports {
    private final JdbcClient db;

    FundReports(JdbcClient db) {
        this.db = db;
    }

    List<FundBalance> balances() {
        return db.sql(
                        """
                select f.id, f.code, f.name, f.source, a.arrived_fen, a.allocated_fen, a.reserved_fen, a.paid_fen,
                    a.held_fen, (select coalesce(-sum(e.reserved_fen), 0) from fund_entry e
                        where e.fund_id = f.id and e.kind = 'RETURN') as returned_fen,
                    array(select p.programme_year || ' ' || p.fund_use from fund_programme p where p.fund_id = f.id) as uses
                from fund f join fund_account a on a.fund_id = f.id order by f.id""")
                .query((row, i) -> new FundBalance(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("source"),
                        row.getLong("arrived_fen"),
                        row.getLong("allocated_fen"),
                        row.getLong("reserved_fen"),
                        row.getLong("paid_fen"),
                        row.getLong("held_fen"),
                        row.getLong("returned_fen"),
                        uses(row.getArray("uses"))))
                .list();
    }

    private static Set<String> uses(Array uses) throws SQLException {
        return new TreeSet<>(List.of((String[]) uses.getArray()));
    }

    List<FundEntry> entries(long fundId, int limit) {
        return db.sql("select * from fund_entry where fund_id = :fund order by id desc limit :limit")
                .param("fund", fundId)
                .param("limit", Math.min(Math.max(limit, 1), 1000))
                .query((row, i) -> entry(row))
                .list();
    }

    private static FundEntry entry(ResultSet row) throws SQLException {
        return new FundEntry(
                row.getLong("id"),
                row.getLong("fund_id"),
                FundEntry.Kind.valueOf(row.getString("kind")),
                row.getLong("arrived_fen"),
                row.getLong("allocated_fen"),
                row.getLong("reserved_fen"),
                row.getLong("paid_fen"),
                row.getLong("held_fen"),
                row.getString("area_code"),
                row.getString("batch_no"),
                row.getString("document_no"),
                row.getObject("document_date", LocalDate.class),
                row.getString("remark"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /** What batches that wait for money need beyond what their funds hold; an award without a fund is missing whole. */
    long missingFen(int programmeYear) {
        return db.sql(
                        """
                with need as (
                    select p.fund_id, sum(case u.use when 'INDUSTRY' then l.industry_fen else l.labour_fen end) as fen
                    from payment_batch b
                    join payment_line l on l.batch_no = b.no and l.status in ('OPEN', 'NOTHING_DUE')
                    cross join (values ('INDUSTRY'), ('LABOUR')) as u (use)
                    left join fund_programme p on p.programme_year = b.programme_year and p.fund_use = u.use
                    where b.status = 'SHORT' and b.programme_year = :year group by p.fund_id)
                select coalesce(sum(greatest(0, n.fen - coalesce(a.arrived_fen - a.reserved_fen - a.held_fen - a.paid_fen, 0))), 0)
                from need n left join fund_account a on a.fund_id = n.fund_id""")
                .param("year", programmeYear)
                .query(Long.class)
                .single();
    }

    List<TownshipFunds> townships(int programmeYear) {
        return db.sql(
                        """
                with money as (
                    select b.area_code, sum(e.allocated_fen) as allocated, sum(e.reserved_fen) as reserved,
                        sum(e.held_fen) as held, sum(e.paid_fen) as paid
                    from payment_batch b join fund_entry e on e.batch_no = b.no
                    where b.programme_year = :year group by b.area_code),
                people as (
                    select b.area_code, count(distinct l.household_id) filter (where l.status = 'PAID') as paid,
                        count(distinct l.decision_id) filter (where l.status in ('FAILED', 'BLOCKED') and not exists (
                            select 1 from payment_line p where p.decision_id = l.decision_id
                                and p.status not in ('FAILED', 'BLOCKED', 'CANCELLED'))) as failed
                    from payment_batch b join payment_line l on l.batch_no = b.no
                    where b.programme_year = :year group by b.area_code)
                select p.area_code, coalesce(m.allocated, 0), coalesce(m.reserved, 0), coalesce(m.held, 0),
                    coalesce(m.paid, 0), p.paid, p.failed
                from people p left join money m on m.area_code = p.area_code order by p.area_code""")
                .param("year", programmeYear)
                .query((row, i) -> new TownshipFunds(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)))
                .list();
    }
}
