package org.jiangbu.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.region.Area;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.security.Person;
import org.jiangbu.security.Staff;
import org.springframework.stereotype.Component;

/**
 * New households, with their accounts, take two persons once awards of the year are decided in the township: one uploads,
 * another one confirms. Before that, at the season's start, one suffices.
 */
@Component
class SecondPerson {
    private final EntryRights rights;
    private final DeclarationBooks books;
    private final Staff staff;
    private final Messages messages;

    SecondPerson(EntryRights rights, DeclarationBooks books, Staff staff, Messages messages) {
        this.rights = rights;
        this.books = books;
        this.staff = staff;
        this.messages = messages;
    }

    /** Whether the acting person uploaded what another one must confirm. */
    boolean isMissing(StoredImport upload) {
        return upload.uploadedBy() == rights.person() && isNeeded(upload);
    }

    void require(StoredImport upload) {
        if (isMissing(upload)) {
            throw new Refusal("intake.refused.second-person", upload.tally().newHouseholds());
        }
    }

    /** Who may confirm, for the one who may not; for the other, what to look at. */
    Optional<String> note(StoredImport upload) {
        if (!isNeeded(upload)) {
            return Optional.empty();
        }
        int made = upload.tally().newHouseholds();
        if (upload.uploadedBy() != rights.person()) {
            String uploader =
                    staff.find(upload.uploadedBy()).map(Person::displayName).orElse("");
            return Optional.of(messages.get("intake.note.confirm-new", made, uploader));
        }
        String others = String.join(messages.get("base.ui.comma"), others(upload));
        return Optional.of(
                others.isEmpty()
                        ? messages.get("intake.note.second-person-missing", made)
                        : messages.get("intake.note.second-person", made, others));
    }

    private boolean isNeeded(StoredImport upload) {
        return upload.status() == ImportStatus.PREVIEW
                && upload.initialLoad()
                && upload.tally().newHouseholds() > 0
                && books.anyDecided(townships(upload), upload.programmeYear());
    }

    private List<String> others(StoredImport upload) {
        return townships(upload).stream()
                .flatMap(township ->
                        Stream.of(EntryRights.ROLES).flatMap(role -> staff.holders(role, township).stream()))
                .filter(person -> person.id() != upload.uploadedBy())
                .map(Person::displayName)
                .distinct()
                .toList();
    }

    private static List<String> townships(StoredImport upload) {
        return Stream.of(upload.areaCodes())
                .map(village -> Area.codeAt(village, AreaLevel.TOWNSHIP))
                .distinct()
                .toList();
    }
}
