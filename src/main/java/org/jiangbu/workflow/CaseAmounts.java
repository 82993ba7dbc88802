package org.jiangbu.workflow;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jiangbu.base.Internal;
import org.jiangbu.workflow.table.Column;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The amounts that cases are about, as decision tables ask for them. Internal: the caller checks the right. */
@Service
@Internal
@Transactional(readOnly = true)
public class CaseAmounts {
    private static final int FEN_DIGITS = 2;

    private final CaseTexts texts;

    CaseAmounts(CaseTexts texts) {
        this.texts = texts;
    }

    /** In yuan, as the fact of which tables know it, by case key; a case that is about no amount has none. */
    public Map<String, Map<String, Object>> of(Collection<String> caseKeys) {
        Map<String, Map<String, Object>> amounts = new HashMap<>();
        texts.amounts(new HashSet<>(caseKeys))
                .forEach((key, fen) -> amounts.put(key, Map.of(Column.AMOUNT, BigDecimal.valueOf(fen, FEN_DIGITS))));
        return amounts;
    }
}
