package org.jiangbu.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jiangbu.disbursement.fund.FundBalance;
import org.jiangbu.policy.Catalogue;
import org.jiangbu.policy.Policy;
import org.jiangbu.policy.Programme;
import org.jiangbu.tasklist.TaskList;
import org.jspecify.annotations.Nullable;

/**
 * What the system knows for a year's report, all of one moment.
 *
 * @param county its name
 * @param funds those that pay the year's awards
 * @param tasks the year's task list; null while there is none
 * @param dueOn statutory day of the self-check; null while none was issued
 */
record ReportFacts(
        int year,
        String county,
        Instant asOf,
        Programme programme,
        Policy policy,
        Catalogue catalogue,
        List<TownshipFacts> townships,
        List<FundBalance> funds,
        @Nullable TaskList tasks,
        List<Problem> problems,
        @Nullable LocalDate dueOn) {

    long sum(ToLongFunction<TownshipFacts> figure) {
        return townships.stream().mapToLong(figure).sum();
    }

    long arrivedFen() {
        return funds.stream().mapToLong(FundBalance::arrivedFen).sum();
    }

    long allocatedFen() {
        return funds.stream().mapToLong(FundBalance::allocatedFen).sum();
    }
}
