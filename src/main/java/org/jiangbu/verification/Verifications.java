package org.jiangbu.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiangbu.declaration.Declarations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the levels found about declarations. */
@Service
@Transactional(readOnly = true)
public class Verifications {
    private final VerificationRecords records;
    private final CutBook cuts;
    private final Declarations declarations;

    Verifications(VerificationRecords records, CutBook cuts, Declarations declarations) {
        this.records = records;
        this.cuts = cuts;
        this.declarations = declarations;
    }

    /** Last day on which a returned declaration may be corrected; refused unless the current person may read it. */
    public Optional<LocalDate> correctionUntil(String number) {
        declarations.view(number);
        return records.correctionUntil(number);
    }

    /** The lines, by their ids, that the last return pointed at; refused unless the current person may read it. */
    public List<Long> returnedLines(String number) {
        declarations.view(number);
        return records.returnLines(number);
    }

    /** The review of a declaration's rejection; refused unless the current person may read the declaration. */
    public Optional<Review> reviewOf(String number) {
        declarations.view(number);
        return records.review(number);
    }

    /** Cuts of a declaration, oldest first; refused unless the current person may read it. */
    public List<Cut> cutsOf(String number) {
        declarations.view(number);
        return cuts.of(number);
    }
}
