package org.jiangbu.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Accounts of households: one household has one account, one account belongs to one household (H24, H26). */
@Service
public class Accounts {
    /** Changes the account of a household; the old one stays on record. For township clerks and the assigned cadre. */
    public void change(NewAccount account) {
        throw new UnsupportedOperationException();
    }

    /** Opens accounts set-based; a household that has this very account keeps it. Internal. */
    public void openAll(List<NewAccount> accounts) {
        throw new UnsupportedOperationException();
    }

    /** Accounts by household; households without one are left out. Internal: for payment. */
    public Map<Long, PayeeAccount> payees(Collection<Long> householdIds) {
        throw new UnsupportedOperationException();
    }

    /** Households by account number, for the numbers that are in use (H24). Internal. */
    public Map<String, Long> householdsByAccountNo(Collection<String> accountNos) {
        throw new UnsupportedOperationException();
    }
}
