package org.jiangbu.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Starts cases and tells them what happened. Called by services inside their transaction; checks no rights itself. */
@Service
public class Cases {
    /** Starts many cases of one process; their first work items appear when the transaction commits. */
    public void start(String processId, List<CaseStart> starts) {
        throw new UnsupportedOperationException();
    }

    /** Tells every named case that waits for it; refuses if one of them does not wait for this message. */
    public void message(String message, Collection<String> caseKeys, Map<String, Object> routing) {
        throw new UnsupportedOperationException();
    }

    public Optional<CaseState> find(String caseKey) {
        throw new UnsupportedOperationException();
    }
}
