package org.jiangbu.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who did what, append-only, in the transaction of the fact. */
@Service
public class Journal {
    public void record(String action, String subject, @Nullable String areaCode, Map<String, ?> details) {
        throw new UnsupportedOperationException();
    }

    public void recordAll(List<Entry> entries) {
        throw new UnsupportedOperationException();
    }

    /** One entry; person and time are filled in. */
    public record Entry(String action, String subject, @Nullable String areaCode, Map<String, ?> details) {}
}
