package org.jiangbu.award;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Decides the award of household-years and guards what may be reserved and paid. All methods but {@link #explain} are
 * called by delegates and other services inside their transaction and check no rights themselves.
 */
@Service
public class Awards {
    /** Decides declarations whose township check has passed and marks them verified; decisions by declaration number. */
    public Map<String, DecisionView> decideAll(List<String> numbers) {
        throw new UnsupportedOperationException();
    }

    /** Declarations that count no longer: their open decisions are superseded, the rest of each household-year is decided anew. */
    public void dropAll(List<String> numbers) {
        throw new UnsupportedOperationException();
    }

    /** Newest live original decision of each declaration that has one. */
    public Map<String, DecisionView> decisionsOf(Collection<String> numbers) {
        throw new UnsupportedOperationException();
    }

    public Map<Long, DecisionView> decisions(Collection<Long> ids) {
        throw new UnsupportedOperationException();
    }

    /** Open decisions of a programme year in an area that a register may gather. */
    public List<DecisionView> open(int programmeYear, String areaCode) {
        throw new UnsupportedOperationException();
    }

    /** Puts open decisions on a register. */
    public void register(Collection<Long> ids) {
        throw new UnsupportedOperationException();
    }

    /** Takes decisions off a register again. */
    public void unregister(Collection<Long> ids) {
        throw new UnsupportedOperationException();
    }

    /** The county returned their lines: they count, but no register may gather them until decided again. */
    public void hold(Collection<Long> ids) {
        throw new UnsupportedOperationException();
    }

    /** Sets money aside within the household-year's caps: REGISTERED → RESERVED. */
    public void reserve(Collection<Long> ids) {
        throw new UnsupportedOperationException();
    }

    /** Gives reserved money back: RESERVED → REGISTERED. */
    public void unreserve(Collection<Long> ids) {
        throw new UnsupportedOperationException();
    }

    /** Reserved money reached the account: RESERVED → PAID. */
    public void pay(Collection<Long> ids) {
        throw new UnsupportedOperationException();
    }

    /** Paid money came back (F19): PAID → REGISTERED. */
    public void unpay(Collection<Long> ids) {
        throw new UnsupportedOperationException();
    }

    /** Calculates a decision again from its stored inputs and policy version. */
    public Recomputation recompute(long decisionId) {
        throw new UnsupportedOperationException();
    }

    /** One sentence a farmer can read, in the current language; for those who may read the household's place. */
    public String explain(long decisionId) {
        throw new UnsupportedOperationException();
    }
}
