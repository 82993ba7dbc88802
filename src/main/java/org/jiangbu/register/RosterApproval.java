package org.jiangbu.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jiangbu.audit.Journal;
import org.jiangbu.award.Awards;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.workflow.Cases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Locks, unlocks and approves rosters. Called by delegates; which of these comes when is the model's business. */
@Service
@Transactional
class RosterApproval {
    private final RosterBook book;
    private final Awards awards;
    private final DeclarationBooks declarations;
    private final Cases cases;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RosterApproval(
            RosterBook book,
            Awards awards,
            DeclarationBooks declarations,
            Cases cases,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.awards = awards;
        this.declarations = declarations;
        this.cases = cases;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Seals the roster; it needs its plan document (R14). */
    void lock(String number) {
        RosterView roster = require(number);
        if (roster.planNo() == null || roster.planDate() == null) {
            throw new Refusal("register.plan-missing");
        }
        String digest = RosterDigest.of(number, book.lines(number, ""));
        book.seal(number, RosterStatus.LOCKED, digest, now());
        journal.record(
                "register.locked",
                number,
                roster.townshipCode(),
                Map.of("digest", digest, "totalFen", roster.totalFen()));
    }

    /** Opens the roster for changes again. */
    void unlock(String number) {
        RosterView roster = require(number);
        if (roster.status() == RosterStatus.LOCKED) {
            book.unlock(number);
            journal.record("register.unlocked", number, roster.townshipCode(), Map.of("version", roster.version()));
        }
    }

    /** Approves what is not marked as returned; the marked lines go back to the township and hold nobody up. */
    void approve(String number) {
        RosterView roster = require(number);
        List<RosterBook.Line> lines = book.lines(number, "");
        if (roster.status() != RosterStatus.LOCKED
                || !RosterDigest.of(number, lines).equals(roster.digest())) {
            throw new Refusal("register.digest-differs", number);
        }
        List<RosterBook.Line> returned =
                lines.stream().filter(RosterBook.Line::isReturned).toList();
        List<RosterBook.Line> approved =
                lines.stream().filter(line -> !line.isReturned()).toList();
        if (approved.isEmpty()) {
            throw new Refusal("register.nothing-left");
        }
        if (returned.isEmpty()) {
            book.approve(number, now());
        } else {
            giveBack(returned);
            book.seal(number, RosterStatus.APPROVED, RosterDigest.of(number, approved), now());
        }
        List<String> numbers = numbers(approved, false);
        declarations.markRegistered(numbers);
        message("register-approved", numbers);
        long total = approved.stream()
                .mapToLong(line -> line.industry() + line.labour())
                .sum();
        journal.record("register.approved", number, roster.townshipCode(), Map.of("totalFen", total));
        events.publishEvent(
                new RosterApproved(number, roster.programmeYear(), roster.townshipCode(), approved.size(), total));
    }

    /** Takes lines off; their declarations go back to the township's check. */
    void giveBack(List<RosterBook.Line> returned) {
        release(returned);
        List<String> numbers = numbers(returned, false);
        declarations.markUnregistered(numbers);
        message("line-returned", numbers);
    }

    /** Takes lines off; their decisions count, but are free to be made anew or dropped. */
    void release(List<RosterBook.Line> lines) {
        book.takeOff(lines.stream().map(RosterBook.Line::id).toList());
        awards.hold(decisions(lines, false));
        awards.unregister(decisions(lines, true));
    }

    private void message(String name, List<String> numbers) {
        if (!numbers.isEmpty()) {
            cases.message(Declarations.PROCESS + "." + name, numbers, Map.of());
        }
    }

    private static List<Long> decisions(List<RosterBook.Line> lines, boolean supplementary) {
        return lines.stream()
                .filter(line -> line.supplementary() == supplementary)
                .map(RosterBook.Line::decision)
                .toList();
    }

    private static List<String> numbers(List<RosterBook.Line> lines, boolean supplementary) {
        return lines.stream()
                .filter(line -> line.supplementary() == supplementary)
                .map(RosterBook.Line::number)
                .toList();
    }

    private RosterView require(String number) {
        return book.lock(number).orElseThrow(() -> new Refusal("register.unknown", number));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
