package org.jiangbu.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.DeclarationStatus;
import org.jiangbu.declaration.DeclarationSummary;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.people.CadreAssignments;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.Cases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The household's right to have a rejection looked at once more (复核). */
@Service
@Transactional
public class Reviews {
    private static final int SHORTEST = 5;

    private final VerificationRecords records;
    private final DeclarationBooks declarations;
    private final Cases cases;
    private final CadreAssignments cadres;
    private final CurrentUser user;
    private final Journal journal;
    private final Clock clock;

    Reviews(
            VerificationRecords records,
            DeclarationBooks declarations,
            Cases cases,
            CadreAssignments cadres,
            CurrentUser user,
            Journal journal,
            Clock clock) {
        this.records = records;
        this.declarations = declarations;
        this.cases = cases;
        this.cadres = cadres;
        this.user = user;
        this.journal = journal;
        this.clock = clock;
    }

    /** Asks for the review on the household's behalf: once, within the working days that the programme gives. */
    public void request(String number, String grounds) {
        DeclarationSummary declaration = declarations.summaries(List.of(number)).get(number);
        if (declaration == null) {
            throw new Refusal("verification.unknown-declaration");
        }
        if (!mayAsk(declaration)) {
            throw new Refusal(
                    user.readsHouseholds(declaration.areaCode())
                            ? "security.refused"
                            : "verification.unknown-declaration");
        }
        if (grounds.strip().length() < SHORTEST) {
            throw new Refusal("verification.opinion-missing", SHORTEST);
        }
        if (!open(declaration)) {
            throw new Refusal("verification.review.not-possible");
        }
        records.addReview(number, grounds.strip(), user.id(), OffsetDateTime.now(clock));
        cases.message(Declarations.PROCESS + ".review-requested", List.of(number), Map.of("reviewed", true));
        journal.record("verification.review-requested", number, declaration.areaCode(), Map.of());
    }

    /** How the one review of a rejected declaration stands; nothing while it is not rejected. */
    @Transactional(readOnly = true)
    public Optional<ReviewStanding> standing(String number) {
        DeclarationSummary declaration = declarations.summaries(List.of(number)).get(number);
        if (declaration == null || declaration.status() != DeclarationStatus.REJECTED) {
            return Optional.empty();
        }
        boolean asked = records.reviewed(number);
        return records.reviewUntil(number)
                .map(until -> new ReviewStanding(until, asked, mayAsk(declaration) && open(declaration)));
    }

    /** Whether a review may be asked for now by the current person. */
    @Transactional(readOnly = true)
    public boolean possible(String number) {
        DeclarationSummary declaration = declarations.summaries(List.of(number)).get(number);
        return declaration != null && mayAsk(declaration) && open(declaration);
    }

    private boolean open(DeclarationSummary declaration) {
        return declaration.status() == DeclarationStatus.REJECTED
                && !records.reviewed(declaration.number())
                && records.reviewUntil(declaration.number())
                        .filter(until -> !LocalDate.now(clock).isAfter(until))
                        .isPresent();
    }

    private boolean mayAsk(DeclarationSummary declaration) {
        String area = declaration.areaCode();
        return user.hasIn(Declarations.PROCESS, Roles.ENTRY_CLERK, area)
                || user.hasIn(Declarations.PROCESS, Roles.TOWNSHIP_CLERK, area)
                || user.hasIn(Declarations.PROCESS, Roles.VILLAGE_CADRE, area)
                || cadres.mine().contains(declaration.householdId());
    }
}
