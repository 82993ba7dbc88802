package org.jiangbu.rehearsal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jiangbu.base.Money;
import org.jiangbu.disbursement.fund.FundBalance;
import org.jiangbu.disbursement.fund.FundUse;
import org.jiangbu.disbursement.fund.Funds;
import org.jiangbu.disbursement.fund.NewArrival;
import org.jiangbu.disbursement.fund.NewFund;
import org.jiangbu.policy.Programmes;
import org.springframework.stereotype.Component;

/** Books the money of a season, as a person of the county's finance. */
@Component
public class FundDesk {
    private final Funds funds;
    private final Programmes programmes;
    private final Clock clock;

    FundDesk(Funds funds, Programmes programmes, Clock clock) {
        this.funds = funds;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** Lets the programme's money arrive, unless some has arrived already. */
    public void receive(int programmeYear, Money arrival) {
        String code = programmes.programme(programmeYear).industryFund();
        Optional<FundBalance> fund = funds.balances().stream()
                .filter(balance -> balance.code().equals(code))
                .findFirst();
        if (fund.filter(balance -> balance.arrivedFen() > 0).isPresent()) {
            return;
        }
        long id = fund.map(FundBalance::fundId).orElseGet(() -> open(programmeYear, code));
        String document = "德财农〔" + programmeYear + "〕1号";
        String command = "arrival-" + programmeYear;
        funds.arrive(new NewArrival(id, arrival.fen(), document, LocalDate.now(clock), "", command));
    }

    /** What payment batches of the year are short of; zero where everything could be reserved. */
    public Money missing(int programmeYear) {
        return funds.missing(programmeYear);
    }

    private long open(int programmeYear, String code) {
        long id = funds.open(new NewFund(code, programmeYear + "年产业以奖代补资金", "财政专项扶贫资金"));
        for (FundUse use : FundUse.values()) {
            funds.assign(programmeYear, use, id);
        }
        return id;
    }
}
