package org.jiangbu.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Internal;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 回避: who of those who work here belongs or is related to a household and keeps away from what is decided about it (H6).
 * The township registers it, or the person does; it counts at once, also for what is open.
 */
@Service
@Transactional
public class Relations {
    private static final int SHORTEST_REASON = 5;
    private static final String[] KEEPERS = {Roles.TOWNSHIP_CLERK, Roles.TOWNSHIP_LEADER};

    private final RelationBook book;
    private final CurrentUser user;
    private final Households households;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Relations(
            RelationBook book,
            CurrentUser user,
            Households households,
            Journal journal,
            ApplicationEventPublisher events) {
        this.book = book;
        this.user = user;
        this.households = households;
        this.journal = journal;
        this.events = events;
    }

    /** The relations of a household that the person may read, those that no longer count among them. */
    @Transactional(readOnly = true)
    public List<Relation> of(long householdId) {
        return book.of(households.get(householdId).id());
    }

    /** Whether the person may register and remove relations of others for households there. */
    public boolean mayKeep(String areaCode) {
        return List.of(KEEPERS).stream().anyMatch(role -> user.has(role, areaCode));
    }

    /** Who may be registered: everybody who works in the township of the household or above it. */
    @Transactional(readOnly = true)
    public List<Person> candidates(long householdId) {
        HouseholdSummary household = households.get(householdId);
        user.require(household.areaCode(), KEEPERS);
        return book.workingAround(household.areaCode());
    }

    /**
     * Registers that a person belongs or is related to a household. For the township's clerk and leader, and for the person
     * (自行申报回避).
     */
    public void relate(long personId, long householdId, Kinship kinship) {
        HouseholdSummary household = households.get(householdId);
        if (personId != user.id()) {
            user.require(household.areaCode(), KEEPERS);
            if (book.workingAround(household.areaCode()).stream().noneMatch(one -> one.id() == personId)) {
                throw new Refusal("people.relation.elsewhere");
            }
        }
        households.serialise(List.of(householdId));
        if (!book.add(personId, householdId, kinship, user.id())) {
            throw new Refusal("people.relation.known");
        }
        journal.record(
                "people.relation.recorded",
                household.householdNo(),
                household.areaCode(),
                Map.of("personId", personId, "kinship", kinship.name()));
        events.publishEvent(new RelationChanged(householdId));
    }

    /**
     * A relation no longer counts. For the township's clerk and leader; never for the person, who would decide on the own
     * relatives' again.
     *
     * @param reason at least five characters
     */
    public void remove(long householdId, long relationId, String reason) {
        HouseholdSummary household = households.get(householdId);
        user.require(household.areaCode(), KEEPERS);
        Relation relation = book.find(relationId)
                .filter(found -> found.householdId() == householdId)
                .orElseThrow(() -> new Refusal("people.relation.gone"));
        if (relation.personId() == user.id()) {
            throw new Refusal("people.relation.own");
        }
        String words = reason.strip();
        if (words.codePointCount(0, words.length()) < SHORTEST_REASON) {
            throw new Refusal("people.relation.reason", SHORTEST_REASON);
        }
        households.serialise(List.of(householdId));
        if (!book.remove(relationId, user.id(), words)) {
            throw new Refusal("people.relation.gone");
        }
        journal.record(
                "people.relation.removed",
                household.householdNo(),
                household.areaCode(),
                Map.of(
                        "personId",
                        relation.personId(),
                        "kinship",
                        relation.kinship().name()));
        events.publishEvent(new RelationChanged(householdId));
    }

    /** The relations of a household that were ever registered. Internal. */
    @Internal
    @Transactional(readOnly = true)
    public List<Relation> everOf(long householdId) {
        return book.of(householdId);
    }

    /** Persons who must not act for a household. Internal. */
    @Internal
    public Map<Long, Set<Long>> excludedFor(Collection<Long> householdIds) {
        return book.related(householdIds);
    }
}
