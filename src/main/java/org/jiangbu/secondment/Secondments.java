package org.jiangbu.secondment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Refusal;
import org.jiangbu.region.Area;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.region.Areas;
import org.jiangbu.security.Assignment;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.LentRoles;
import org.jiangbu.security.Person;
import org.jiangbu.security.Role;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 抽调支援: who is lent to which township. County reviewers and leaders lend and end within their county; whoever supervises
 * sees what concerns the own area. Separation of duties and 回避 hold for who is lent as for everybody.
 */
@Service
@Transactional
public class Secondments {
    private static final String[] LENDERS = {Roles.COUNTY_REVIEWER, Roles.COUNTY_LEADER};

    private final SecondmentBook book;
    private final LendableRoles lendable;
    private final LentRoles lent;
    private final SecondmentEnds ends;
    private final SecondmentLetters letters;
    private final Staff staff;
    private final Areas areas;
    private final CurrentUser user;
    private final Clock clock;

    Secondments(
            SecondmentBook book,
            LendableRoles lendable,
            LentRoles lent,
            SecondmentEnds ends,
            SecondmentLetters letters,
            Staff staff,
            Areas areas,
            CurrentUser user,
            Clock clock) {
        this.book = book;
        this.lendable = lendable;
        this.lent = lent;
        this.ends = ends;
        this.letters = letters;
        this.staff = staff;
        this.areas = areas;
        this.user = user;
        this.clock = clock;
    }

    /** Whether the current person lends at all. */
    @Transactional(readOnly = true)
    public boolean mayLend() {
        return user.hasRole(Roles.COUNTY_REVIEWER) || user.hasRole(Roles.COUNTY_LEADER);
    }

    /** Roles whose holders can be lent, from the village up. */
    @Transactional(readOnly = true)
    public List<Role> roles() {
        user.requireRole(LENDERS);
        return lendable.all();
    }

    /** Where somebody of that role can be sent: townships, and for a role of villages each with its villages. */
    @Transactional(readOnly = true)
    public List<Area> places(Role role) {
        List<String> scopes = lendingScopes();
        return areas.all(AreaLevel.TOWNSHIP, today()).stream()
                .filter(township -> scopes.stream().anyMatch(township.code()::startsWith))
                .flatMap(township -> Stream.concat(
                        Stream.of(township),
                        role.level() == AreaLevel.TOWNSHIP ? Stream.empty() : areas.children(township.code()).stream()))
                .toList();
    }

    /** Who could be lent to that place for that role, by home; each with the items that wait at home. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(String role, String placeCode) {
        user.require(placeCode, LENDERS);
        return book.candidates(role, placeCode, lendingScopes());
    }

    /** Lends somebody; returns the secondment's id. The right begins and ends by the application's clock, to the minute. */
    public long lend(Lending asked) {
        user.require(asked.placeCode(), LENDERS);
        Lending lending = asked.inWholeMinutes();
        lending.require(clock.instant());
        book.lockPerson(lending.personId());
        Person person = staff.find(lending.personId()).orElseThrow(() -> new Refusal("security.person.unknown"));
        requirePlace(lending);
        String home = home(person, lending);
        user.require(home, LENDERS);
        if (person.id() == user.id()) throw new Refusal("secondment.oneself");
        if (book.away(person.id(), lending.from(), lending.until())) {
            throw new Refusal("secondment.away", person.displayName());
        }
        book.openOf(person.id()).stream()
                .filter(other ->
                        other.from().isBefore(lending.until()) && other.until().isAfter(lending.from()))
                .findFirst()
                .ifPresent(other -> {
                    throw twice(person, other);
                });
        Assignment.Span span = new Assignment.Span(lending.from(), lending.until());
        long assignment = lent.lend(person.id(), lending.role(), lending.placeCode(), span, facts(home, lending));
        long id = add(lending, assignment, home, person);
        letters.lent(book.lock(id).orElseThrow());
        return id;
    }

    /** The database is the last line where two lend at once. */
    private long add(Lending lending, long assignment, String home, Person person) {
        try {
            return book.add(lending, assignment, home, user.id());
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMessage()).contains("secondment_once")) {
                throw new Refusal("secondment.twice-at-once", person.displayName());
            }
            throw e;
        }
    }

    private Refusal twice(Person person, Secondment other) {
        return new Refusal(
                "secondment.twice",
                person.displayName(),
                areas.fullName(other.placeCode()),
                Minutes.of(other.from()),
                Minutes.of(other.until()));
    }

    private void requirePlace(Lending lending) {
        Role role = lendable.all().stream()
                .filter(one -> one.name().equals(lending.role()))
                .findFirst()
                .orElseThrow(() -> new Refusal("secondment.role.unfit"));
        AreaLevel level = areas.require(lending.placeCode()).level();
        boolean fits = level == AreaLevel.TOWNSHIP || level == AreaLevel.VILLAGE && role.level() != AreaLevel.TOWNSHIP;
        if (!fits) throw new Refusal("secondment.place.unfit", areas.fullName(lending.placeCode()));
    }

    /** Where the person holds the role for the whole span; never in the township that asks for help. */
    private String home(Person person, Lending lending) {
        List<Assignment> held = staff.assignmentsOf(person.id()).stream()
                .filter(one -> one.role().equals(lending.role()) && one.lent() == null)
                .filter(one -> one.validAt(lending.from())
                        && one.validAt(lending.until().minusMillis(1)))
                .toList();
        if (!person.active() || held.isEmpty()) throw new Refusal("secondment.holds-not", person.displayName());
        String township = Area.codeAt(lending.placeCode(), AreaLevel.TOWNSHIP);
        if (held.stream()
                .anyMatch(one ->
                        township.startsWith(one.areaCode()) || one.areaCode().startsWith(township))) {
            throw new Refusal("secondment.at-home", person.displayName(), areas.fullName(township));
        }
        return held.get(0).areaCode();
    }

    private static Map<String, ?> facts(String home, Lending lending) {
        return Map.of(
                "from", Minutes.of(lending.from()),
                "until", Minutes.of(lending.until()),
                "home", home,
                "reason", lending.reason());
    }

    /**
     * Ends it at once, or withdraws one that has not begun. What the person held there goes back to those who share the
     * role.
     */
    public void end(long id) {
        user.requireRole(LENDERS);
        SecondmentBook.Entry entry = book.lock(id)
                .filter(one -> mayEnd(one.secondment()))
                .orElseThrow(() -> new Refusal("secondment.unknown"));
        if (!entry.secondment().state().open()) throw new Refusal("secondment.over");
        ends.end(entry, user.id());
    }

    /** Whether the current person may end it: who may lend both from its home and to its place. */
    @Transactional(readOnly = true)
    public boolean mayEnd(Secondment secondment) {
        return Stream.of(secondment.homeCode(), secondment.placeCode())
                .allMatch(code -> user.has(Roles.COUNTY_REVIEWER, code) || user.has(Roles.COUNTY_LEADER, code));
    }

    /** All that go to or come from the areas which the person supervises, the newest span first. */
    @Transactional(readOnly = true)
    public List<Secondment> list() {
        user.requireRole(Roles.supervising());
        return book.touching(user.scopes(Roles.supervising()));
    }

    /**
     * Who is lent to or from that area at this moment, for those who supervise it.
     *
     * @param areaCode a county, a township or a village
     */
    @Transactional(readOnly = true)
    public List<Secondment> current(String areaCode) {
        user.require(areaCode, Roles.supervising());
        return book.touching(List.of(areaCode)).stream()
                .filter(one -> one.state() == Secondment.State.RUNNING)
                .toList();
    }

    /** Where the current person is lent, now or soon. */
    @ForEverybody("where the person is lent")
    @Transactional(readOnly = true)
    public List<Secondment> mine() {
        return book.openOf(user.id());
    }

    private List<String> lendingScopes() {
        user.requireRole(LENDERS);
        return user.scopes(LENDERS);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
