package org.jiangbu.workflow.holding;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.ActingFor;
import org.jiangbu.workflow.WorkItems;
import org.jiangbu.workflow.holding.HandBook.Held;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes items from the pool and passes them on. Whoever receives an item holds its role on its area today and is not kept
 * from it by separation of duties; every change of hands is recorded.
 */
@Service
@Transactional
public class Holdings {
    /** Roles that give work to others in their area. */
    private static final Set<String> LEADERS = Set.of(Roles.TOWNSHIP_LEADER, Roles.COUNTY_LEADER);

    private static final int SHORTEST_REASON = 2;
    private static final int LARGEST = 10_000;

    private final HandBook book;
    private final WorkItems items;
    private final CurrentUser user;
    private final Staff staff;

    Holdings(HandBook book, WorkItems items, CurrentUser user, Staff staff) {
        this.book = book;
        this.items = items;
        this.user = user;
        this.staff = staff;
    }

    /**
     * 签收: takes an item that nobody holds; of many who try at once exactly one gets it. Who acts for somebody who is away
     * takes it for that person, who goes on when the absence ends.
     */
    public void claim(long itemId, int revision) {
        Held item = one(itemId, revision);
        if (item.assigneeId() == null) {
            book.pass(List.of(item), HandKind.CLAIMED, placeIn(item), null);
        }
    }

    /** Gives a held item back to those who share the role; an item that came to a person by name is passed on instead. */
    public void release(long itemId, int revision) {
        Held item = one(itemId, revision);
        if (item.assigneeId() == null) {
            throw new Refusal("workflow.holding.free");
        }
        if (!item.pooled()) {
            throw new Refusal("workflow.holding.byName");
        }
        book.pass(List.of(item), HandKind.RELEASED, null, null);
    }

    /** Whether the person, or the one who is away, holds the item and may give it back. */
    @Transactional(readOnly = true)
    @ForEverybody("of the person's own item")
    public boolean mayRelease(long itemId) {
        return book.find(itemId)
                .filter(item -> item.pooled() && item.assigneeId() != null && ActingFor.of(item.lying(), user) != null)
                .isPresent();
    }

    /** 转办: passes an item that the person may decide to a colleague, who then holds it. */
    public void transfer(long itemId, int revision, long toPerson, String reason) {
        Held item = one(itemId, revision);
        String note = reason.strip();
        if (note.codePointCount(0, note.length()) < SHORTEST_REASON) {
            throw new Refusal("workflow.holding.reason", SHORTEST_REASON);
        }
        refuseUnlessFit(item, toPerson);
        book.pass(List.of(item), HandKind.TRANSFERRED, toPerson, note);
    }

    /** 分派: a leader of the area gives items to somebody; all of them or none. */
    public void assign(Collection<Long> itemIds, long toPerson, @Nullable String note) {
        if (itemIds.isEmpty() || itemIds.size() > LARGEST) {
            throw new Refusal("workflow.bulk.size", itemIds.size(), LARGEST);
        }
        List<Held> found = book.lock(itemIds);
        if (found.size() < Set.copyOf(itemIds).size()) {
            throw new Refusal("workflow.item.gone");
        }
        found.forEach(item -> {
            refuseUnlessLeading(item.areaCode());
            refuseUnlessFit(item, toPerson);
        });
        book.pass(
                found.stream()
                        .filter(item -> !Objects.equals(item.assigneeId(), toPerson))
                        .toList(),
                HandKind.ASSIGNED,
                toPerson,
                note);
    }

    /** Who may receive an item that the person may decide or, as a leader, assign; without the one who has it already. */
    @Transactional(readOnly = true)
    public List<Person> candidates(long itemId) {
        Held item = book.find(itemId).orElseThrow(() -> new Refusal("workflow.item.gone"));
        boolean own = items.mayDecide(itemId);
        if (!own) {
            refuseUnlessLeading(item.areaCode());
        }
        return staff.holders(item.role(), item.areaCode()).stream()
                .filter(person -> !own || person.id() != user.id())
                .filter(person ->
                        !item.excluded().contains(person.id()) && !Objects.equals(item.assigneeId(), person.id()))
                .toList();
    }

    /** Whether the person may give the item to somebody else as a leader of its area. */
    public boolean mayAssign(String areaCode) {
        return LEADERS.stream().anyMatch(role -> user.has(role, areaCode));
    }

    /** How a case's items changed hands, oldest first; for those who may read the case. */
    @Transactional(readOnly = true)
    public List<Hand> of(String caseKey) {
        items.history(caseKey);
        return book.of(caseKey);
    }

    /** The item, which the person may decide, as the person saw it. */
    private Held one(long itemId, int revision) {
        Held item = book.lock(List.of(itemId)).stream()
                .filter(found -> user.hasIn(found.processId(), found.role(), found.areaCode()))
                .findFirst()
                .orElseThrow(() -> new Refusal("workflow.item.gone"));
        placeIn(item); // who comes too late is told who was first
        if (item.revision() != revision) {
            throw new Refusal("workflow.item.stale");
        }
        return item;
    }

    /** In whose place the person may decide the item: the own, or that of somebody who is away; refused in any other. */
    private long placeIn(Held item) {
        ActingFor acting = ActingFor.of(item.lying(), user);
        if (acting != null) {
            return acting.absentId() == null ? user.id() : acting.absentId();
        }
        if (item.assigneeId() != null && item.assigneeId() != user.id()) {
            String holder = staff.names(List.of(item.assigneeId())).getOrDefault(item.assigneeId(), "");
            throw new Refusal("workflow.holding.taken", holder);
        }
        throw new Refusal("workflow.item.notYours");
    }

    private void refuseUnlessLeading(String areaCode) {
        if (!mayAssign(areaCode)) {
            throw new Refusal("workflow.item.notYours");
        }
    }

    private void refuseUnlessFit(Held item, long person) {
        if (Objects.equals(item.assigneeId(), person)) {
            throw new Refusal("workflow.holding.samePerson");
        }
        if (item.excluded().contains(person)) {
            throw new Refusal("workflow.holding.separation");
        }
        if (!holds(person, Place.of(item))) {
            throw new Refusal("workflow.holding.unfit");
        }
    }

    /** Where an item lies and who decides there. */
    private record Place(String role, String areaCode) {
        static Place of(Held item) {
            return new Place(item.role(), item.areaCode());
        }
    }

    private boolean holds(long person, Place place) {
        return staff.holders(place.role(), place.areaCode()).stream().anyMatch(one -> one.id() == person);
    }
}
