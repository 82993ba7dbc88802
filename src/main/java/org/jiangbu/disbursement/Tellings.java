package org.jiangbu.disbursement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jiangbu.workflow.Cases;
import org.springframework.stereotype.Component;

/** Tells the cases of declarations what became of their money: one message for many. */
@Component
class Tellings {
    private final Cases cases;

    Tellings(Cases cases) {
        this.cases = cases;
    }

    void paid(Collection<LineRow> lines) {
        tell("subsidy-declaration.paid", lines);
    }

    void failed(Collection<LineRow> lines) {
        tell("subsidy-declaration.payment-failed", lines);
    }

    private void tell(String message, Collection<LineRow> lines) {
        List<String> numbers = lines.stream()
                .filter(line -> !line.supplementary())
                .map(LineRow::declarationNo)
                .distinct()
                .toList();
        if (!numbers.isEmpty()) cases.message(message, numbers, Map.of());
    }
}
