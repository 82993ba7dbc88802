package org.jiangbu.declaration;

import static org.jiangbu.declaration.DeclarationStatus.DRAFT;
import static org.jiangbu.declaration.DeclarationStatus.LAPSED;
import static org.jiangbu.declaration.DeclarationStatus.PAID;
import static org.jiangbu.declaration.DeclarationStatus.REGISTERED;
import static org.jiangbu.declaration.DeclarationStatus.REJECTED;
import static org.jiangbu.declaration.DeclarationStatus.RETURNED;
import static org.jiangbu.declaration.DeclarationStatus.SUBMITTED;
import static org.jiangbu.declaration.DeclarationStatus.VERIFIED;
import static org.jiangbu.declaration.DeclarationStatus.WITHDRAWN;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A step in the life of a declaration: from which statuses it may be taken, and where it leads. */
enum Move {
    SAVE(null, DRAFT, RETURNED),
    SUBMIT(SUBMITTED, DRAFT),
    RETURN(RETURNED, SUBMITTED),
    RESUBMIT(SUBMITTED, RETURNED),
    VERIFY(VERIFIED, SUBMITTED),
    REGISTER(REGISTERED, VERIFIED),
    UNREGISTER(SUBMITTED, VERIFIED, REGISTERED),
    PAY(PAID, REGISTERED),
    REJECT(REJECTED, SUBMITTED),
    REOPEN(SUBMITTED, REJECTED),
    WITHDRAW(WITHDRAWN, DRAFT, SUBMITTED, RETURNED, VERIFIED),
    LAPSE(LAPSED, RETURNED);

    private final @Nullable DeclarationStatus to;
    private final Set<DeclarationStatus> from;

    Move(@Nullable DeclarationStatus to, DeclarationStatus... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    boolean allowedFrom(DeclarationStatus status) {
        return from.contains(status);
    }

    /** Where it leads from that status; saving leads nowhere. */
    DeclarationStatus from(DeclarationStatus status) {
        return to == null ? status : to;
    }

    String refusalKey() {
        return "declaration.refused." + name();
    }
}
