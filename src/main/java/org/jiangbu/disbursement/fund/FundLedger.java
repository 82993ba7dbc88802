package org.jiangbu.disbursement.fund;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes entries and moves the account in one statement each; the account's checks refuse what has not arrived. */
@Repository
public class FundLedger {
    private final JdbcClient db;
    private final Clock clock;
    private final CurrentUser user;

    FundLedger(JdbcClient db, Clock clock, CurrentUser user) {
        this.db = db;
        this.clock = clock;
        this.user = user;
    }

    /** Books one entry; false if its command was booked before. */
    public boolean post(Posting posting) {
        try {
            return db.sql(
                                    """
                    with entry as (
                        insert into fund_entry (fund_id, kind, arrived_fen, allocated_fen, reserved_fen, paid_fen,
                            held_fen, area_code, batch_no, document_no, document_date, remark, command_id, person_id, at)
                        values (:fundId, :kind, :arrived, :allocated, :reserved, :paid,
                            :held, :area, :batch, :documentNo, :documentDate, :remark, :command, :person, :at)
                        on conflict (command_id) do nothing
                        returning fund_id, arrived_fen, allocated_fen, reserved_fen, paid_fen, held_fen)
                    update fund_account a set
                        arrived_fen = a.arrived_fen + e.arrived_fen,
                        allocated_fen = a.allocated_fen + e.allocated_fen,
                        reserved_fen = a.reserved_fen + e.reserved_fen,
                        paid_fen = a.paid_fen + e.paid_fen,
                        held_fen = a.held_fen + e.held_fen
                    from entry e where a.fund_id = e.fund_id""")
                            .param("fundId", posting.fundId())
                            .param("kind", posting.kind().name())
                            .param("arrived", posting.arrivedFen())
                            .param("allocated", posting.allocatedFen())
                            .param("reserved", posting.reservedFen())
                            .param("paid", posting.paidFen())
                            .param("held", posting.heldFen())
                            .param("area", posting.areaCode())
                            .param("batch", posting.batchNo())
                            .param("documentNo", posting.documentNo())
                            .param("documentDate", posting.documentDate())
                            .param("remark", posting.remark())
                            .param("command", posting.commandId())
                            .param("person", user.id())
                            .param("at", OffsetDateTime.now(clock))
                            .update()
                    > 0;
        } catch (DataIntegrityViolationException e) {
            throw new Refusal("disbursement.fund.beyond-arrived");
        }
    }

    /** Books entries in the order of their funds, so that two batches never wait for each other in a circle. */
    public void postAll(Collection<Posting> postings) {
        Map<Long, List<Posting>> byFund = new TreeMap<>();
        postings.stream().filter(p -> !p.empty()).forEach(p -> byFund.merge(p.fundId(), List.of(p), FundLedger::both));
        byFund.values().forEach(list -> list.forEach(this::post));
    }

    private static List<Posting> both(List<Posting> a, List<Posting> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }

    /** The fund that pays each award of a programme year; an award without a fund is left out. */
    public Map<FundUse, Long> fundsOf(int programmeYear) {
        Map<FundUse, Long> funds = new EnumMap<>(FundUse.class);
        db.sql("select fund_use, fund_id from fund_programme where programme_year = :year")
                .param("year", programmeYear)
                .query((row, i) -> funds.put(FundUse.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        return funds;
    }

    /** What is neither reserved, held for repayment nor paid of each fund, with the accounts locked until the transaction ends. */
    public Map<Long, Long> lockAvailable(Collection<Long> fundIds) {
        return available(fundIds, " for update");
    }

    /** What is neither reserved, held for repayment nor paid of each fund at this moment. */
    public Map<Long, Long> available(Collection<Long> fundIds) {
        return available(fundIds, "");
    }

    private Map<Long, Long> available(Collection<Long> fundIds, String suffix) {
        Map<Long, Long> available = new TreeMap<>();
        db.sql(
                        """
                select fund_id, arrived_fen - reserved_fen - held_fen - paid_fen from fund_account
                where fund_id = any(:ids) order by fund_id"""
                                + suffix)
                .param("ids", fundIds.stream().mapToLong(Long::longValue).toArray())
                .query((row, i) -> available.put(row.getLong(1), row.getLong(2)))
                .list();
        return available;
    }

    /** What stands allocated for a batch, in fen by fund. */
    public Map<Long, Long> allocatedFor(String batchNo) {
        Map<Long, Long> allocated = new TreeMap<>();
        db.sql("select fund_id, sum(allocated_fen) from fund_entry where batch_no = :batch group by fund_id")
                .param("batch", batchNo)
                .query((row, i) -> allocated.put(row.getLong(1), row.getLong(2)))
                .list();
        return allocated;
    }
}
