package org.jiangbu.workflow;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The timers of all cases. */
@Service
public class Deadlines {
    /** Fires every timer that is due by the clock; returns how many. The job executor does the same in the background. */
    public int runDue() {
        throw new UnsupportedOperationException();
    }

    /** When the next timer is due. */
    public Optional<Instant> nextDue() {
        throw new UnsupportedOperationException();
    }
}
