package org.jiangbu.verification;

import java.util.List;
import org.springframework.stereotype.Service;

/** Objections against households on a village notice. */
@Service
public class Objections {
    /** Takes an objection down while the notice runs and freezes that one household; returns its id. */
    public long lodge(NewObjection objection) {
        throw new UnsupportedOperationException();
    }

    /** Objections against a declaration, oldest first; for those who may read its place. */
    public List<Objection> of(String number) {
        throw new UnsupportedOperationException();
    }
}
