package org.jiangbu.modeler;

import org.jiangbu.base.Refusal;
import org.jiangbu.modeler.Draft.State;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who reads, draws and publishes flows, and what may be done with a draft as it stands. */
@Component
class DesignGate {
    static final String[] READERS = {Roles.FLOW_DESIGNER, Roles.COUNTY_LEADER, Roles.COUNTY_REVIEWER, Roles.AUDITOR};

    private static final int SHORTEST = 5;
    static final int LONGEST = 500;

    private final DraftBook book;
    private final CurrentUser user;

    DesignGate(DraftBook book, CurrentUser user) {
        this.book = book;
        this.user = user;
    }

    /** What the journal calls a draft. */
    static String subject(long draft) {
        return "LC-" + draft;
    }

    /** The county for which the person acts in that role. */
    String county(String role) {
        user.requireRole(role);
        return user.scopes(role).stream().findFirst().orElseThrow(() -> new Refusal("security.refused"));
    }

    Draft find(long id) {
        return book.find(id).orElseThrow(() -> new Refusal("modeler.draft.unknown"));
    }

    /** The draft in that state, kept from others until the transaction ends. */
    Draft locked(long id, State state) {
        Draft draft = book.lock(id).orElseThrow(() -> new Refusal("modeler.draft.unknown"));
        if (draft.state() != state) throw new Refusal("modeler.draft.not." + state, draft.title());
        return draft;
    }

    /** Read anew: who held the draft before may not have been seen while one waited for it. */
    Refusal conflict(long id) {
        @Nullable String by = find(id).changedBy();
        return new Refusal("modeler.conflict", by == null ? "" : by);
    }

    /** What is to be kept; refused if it is nothing, or has more characters. */
    static String sized(String content, int most) {
        if (content.isBlank() || content.length() > most) throw new Refusal("modeler.size", most / 1_000);
        return content;
    }

    /** What a person says about an act: 5 to 500 characters. */
    static String words(String words) {
        String said = words.strip();
        int length = said.codePointCount(0, said.length());
        if (length < SHORTEST || length > LONGEST) throw new Refusal("modeler.why", SHORTEST, LONGEST);
        return said;
    }
}
