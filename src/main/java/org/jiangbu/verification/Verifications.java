package org.jiangbu.verification;

import java.util.List;
import org.springframework.stereotype.Service;

/** What the levels found about declarations. */
@Service
public class Verifications {
    /** Cuts of a declaration, oldest first; for those who may read its place. */
    public List<Cut> cutsOf(String number) {
        throw new UnsupportedOperationException();
    }
}
