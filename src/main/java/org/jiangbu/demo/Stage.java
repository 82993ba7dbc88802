package org.jiangbu.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a register of the demonstration has come when a newcomer finds it, by the day on which the townships gather what
 * they have verified so far.
 */
enum Stage {
    /** Paid; the townships' finance offices collect receipts. */
    PAID(LocalDate.of(2018, Month.NOVEMBER, 6)),
    /** At one of the county's desks, another for each township. */
    COUNTY(LocalDate.of(2018, Month.NOVEMBER, 13)),
    /** Before the township's leader. */
    LEADER(SeasonPlan.LAST);

    private final LocalDate gathered;

    Stage(LocalDate gathered) {
        this.gathered = gathered;
    }

    /** Of the registers that are gathered on that day. */
    static Optional<Stage> on(LocalDate day) {
        return Stream.of(values()).filter(stage -> stage.gathered.equals(day)).findFirst();
    }
}
