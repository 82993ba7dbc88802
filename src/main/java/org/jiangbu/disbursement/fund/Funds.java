package org.jiangbu.disbursement.fund;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.region.Areas;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the funds: what arrived, was allocated, reserved and paid (R25). County finance books, others read. */
@NamedInterface("fund")
@Service
public class Funds {
    private final FundLedger ledger;
    private final FundReports reports;
    private final Areas areas;
    private final CurrentUser user;
    private final Journal journal;
    private final JdbcClient db;
    private final Clock clock;

    Funds(
            FundLedger ledger,
            FundReports reports,
            Areas areas,
            CurrentUser user,
            Journal journal,
            JdbcClient db,
            Clock clock) {
        this.ledger = ledger;
        this.reports = reports;
        this.areas = areas;
        this.user = user;
        this.journal = journal;
        this.db = db;
        this.clock = clock;
    }

    /** Opens a fund; returns its id. For county finance. */
    @Transactional
    public long open(NewFund fund) {
        user.require(county(), Roles.COUNTY_FINANCE);
        String code = text(fund.code(), 40);
        String name = text(fund.name(), 100);
        try {
            long id = db.sql(
                            """
                    insert into fund (code, name, source, area_code, opened_by, opened_at)
                    values (:code, :name, :source, :area, :person, :at) returning id""")
                    .param("code", code)
                    .param("name", name)
                    .param("source", text(fund.source(), 100))
                    .param("area", county())
                    .param("person", user.id())
                    .param("at", OffsetDateTime.now(clock))
                    .query(Long.class)
                    .single();
            db.sql("insert into fund_account (fund_id) values (:id)")
                    .param("id", id)
                    .update();
            journal.record("disbursement.fund-opened", code, county(), Map.of("name", name));
            return id;
        } catch (DuplicateKeyException e) {
            throw new Refusal("disbursement.fund.code-taken", code);
        }
    }

    /**
     * Names the fund that pays one award of a programme year; refused once a batch of the year has moved money. For county
     * finance.
     */
    @Transactional
    public void assign(int programmeYear, FundUse use, long fundId) {
        user.require(county(), Roles.COUNTY_FINANCE);
        if (reports.balances().stream().noneMatch(fund -> fund.fundId() == fundId)) {
            throw new Refusal("disbursement.fund.unknown");
        }
        if (moneyMoved(programmeYear)) throw new Refusal("disbursement.fund.year-in-use", programmeYear);
        db.sql(
                        """
                insert into fund_programme (programme_year, fund_use, fund_id) values (:year, :use, :fund)
                on conflict (programme_year, fund_use) do update set fund_id = excluded.fund_id""")
                .param("year", programmeYear)
                .param("use", use.name())
                .param("fund", fundId)
                .update();
        journal.record(
                "disbursement.fund-assigned",
                String.valueOf(fundId),
                county(),
                Map.of("year", programmeYear, "use", use.name()));
    }

    private boolean moneyMoved(int programmeYear) {
        return db.sql(
                        """
                select exists (select 1 from fund_entry e join payment_batch b on b.no = e.batch_no
                    where b.programme_year = :year)""")
                .param("year", programmeYear)
                .query(Boolean.class)
                .single();
    }

    /** Books an arrival with its document; the same command books once. For county finance. */
    @Transactional
    public void arrive(NewArrival arrival) {
        user.require(county(), Roles.COUNTY_FINANCE);
        Money amount = Money.ofFen(arrival.amountFen());
        if (!amount.isPositive()) throw new Refusal("disbursement.arrival.amount");
        if (arrival.arrivedOn().isAfter(LocalDate.now(clock))) throw new Refusal("disbursement.arrival.in-future");
        String documentNo = text(arrival.documentNo(), 60);
        boolean booked = ledger.post(new Posting(
                arrival.fundId(),
                FundEntry.Kind.ARRIVAL,
                amount.fen(),
                0,
                0,
                0,
                0,
                county(),
                null,
                documentNo,
                arrival.arrivedOn(),
                arrival.remark(),
                arrival.commandId()));
        if (booked) {
            journal.record(
                    "disbursement.arrived",
                    documentNo,
                    county(),
                    Map.of("fund", arrival.fundId(), "amount", amount.format()));
        }
    }

    /**
     * Carries money that is neither reserved, held for repayment nor paid over to another fund, decided with a document; it is never reused
     * silently (P9). For county finance.
     */
    @Transactional
    public void carryOver(
            long fromFundId, long toFundId, long amountFen, String documentNo, LocalDate date, String commandId) {
        user.require(county(), Roles.COUNTY_FINANCE);
        Money amount = Money.ofFen(amountFen);
        if (!amount.isPositive() || fromFundId == toFundId) throw new Refusal("disbursement.arrival.amount");
        ledger.lockAvailable(List.of(fromFundId, toFundId));
        String number = text(documentNo, 60);
        if (ledger.post(carry(fromFundId, -amountFen, number, date, commandId + "-"))) {
            ledger.post(carry(toFundId, amountFen, number, date, commandId + "+"));
            journal.record(
                    "disbursement.carried-over",
                    number,
                    county(),
                    Map.of("from", fromFundId, "to", toFundId, "amount", amount.format()));
        }
    }

    private Posting carry(long fundId, long fen, String documentNo, LocalDate date, String commandId) {
        return new Posting(
                fundId, FundEntry.Kind.CARRY_OVER, fen, 0, 0, 0, 0, county(), null, documentNo, date, null, commandId);
    }

    /** Where every fund stands; for the county's offices. */
    public List<FundBalance> balances() {
        requireReader();
        return reports.balances();
    }

    /** The ledger of a fund, newest first; for the county's offices. */
    public List<FundEntry> entries(long fundId, int limit) {
        requireReader();
        return reports.entries(fundId, limit);
    }

    /** What each township was given and paid in a programme year; for the county's offices. */
    public List<TownshipFunds> townships(int programmeYear) {
        requireReader();
        return reports.townships(programmeYear);
    }

    /** What all batches of a programme year that wait for money are short of together, fund by fund (P17). */
    public Money missing(int programmeYear) {
        requireReader();
        return Money.ofFen(reports.missingFen(programmeYear));
    }

    /** Whether the current person may book money. */
    public boolean mayBook() {
        return user.has(Roles.COUNTY_FINANCE, county());
    }

    private void requireReader() {
        user.require(
                county(),
                Roles.COUNTY_FINANCE,
                Roles.COUNTY_REVIEWER,
                Roles.COUNTY_LEADER,
                Roles.AUDITOR,
                Roles.HEADQUARTERS);
    }

    private String county() {
        return areas.all(AreaLevel.COUNTY, LocalDate.now(clock)).get(0).code();
    }

    private static String text(String text, int max) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > max) throw new Refusal("disbursement.text.length", max);
        return stripped;
    }
}
