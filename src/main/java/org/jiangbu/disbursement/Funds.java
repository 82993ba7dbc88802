package org.jiangbu.disbursement;

import java.util.List;
import org.springframework.stereotype.Service;

/** The accounts of the funds: what arrived, was allocated, reserved and paid (R25). County finance books, others read. */
@Service
public class Funds {
    /** Opens a fund; returns its id. */
    public long open(NewFund fund) {
        throw new UnsupportedOperationException();
    }

    /** Names the fund that pays one award of a programme year; refused once money of the year is reserved or paid. */
    public void assign(int programmeYear, FundUse use, long fundId) {
        throw new UnsupportedOperationException();
    }

    /** Books an arrival with its document; the same command books once. */
    public void arrive(NewArrival arrival) {
        throw new UnsupportedOperationException();
    }

    /** Where every fund stands. */
    public List<FundBalance> balances() {
        throw new UnsupportedOperationException();
    }

    /** The ledger of a fund, newest first. */
    public List<FundEntry> entries(long fundId, int limit) {
        throw new UnsupportedOperationException();
    }

    /** What each township was given and paid in a programme year. */
    public List<TownshipFunds> townships(int programmeYear) {
        throw new UnsupportedOperationException();
    }
}
