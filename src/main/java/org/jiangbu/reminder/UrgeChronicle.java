package org.jiangbu.reminder;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseChronicle;
import org.jiangbu.workflow.CaseFact;
import org.springframework.stereotype.Component;

/** Tells in the history of every case who urged, in what words, and who has seen it when. */
@Component
class UrgeChronicle implements CaseChronicle {
    private static final ZoneId ZONE = AppClock.ZONE;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final UrgeRows rows;
    private final Messages messages;

    UrgeChronicle(UrgeRows rows, Messages messages) {
        this.rows = rows;
        this.messages = messages;
    }

    @Override
    public String processId() {
        return "";
    }

    @Override
    public boolean tells(String process) {
        return true;
    }

    @Override
    public boolean official() {
        return false;
    }

    @Override
    public List<CaseFact> facts(String caseKey) {
        return rows.of(caseKey).stream()
                .map(urge -> CaseFact.of(urge.at(), urge.byPerson(), messages.get("reminder.urge"), words(urge)))
                .toList();
    }

    private String words(Urge urge) {
        String seen = names(urge, true);
        String unseen = names(urge, false);
        return Stream.of(
                        Objects.requireNonNullElse(urge.words(), ""),
                        urge.receivers().stream().anyMatch(Urge.Receiver::leader)
                                ? messages.get("reminder.urge.again")
                                : "",
                        seen.isEmpty() ? "" : messages.get("reminder.urge.seen", seen),
                        unseen.isEmpty() ? "" : messages.get("reminder.urge.unseen", unseen))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String names(Urge urge, boolean seen) {
        return urge.receivers().stream()
                .filter(one -> seen == (one.seenAt() != null))
                .map(one -> one.seenAt() == null
                        ? name(one)
                        : messages.get("reminder.urge.seen.at", name(one), minute(one.seenAt())))
                .collect(Collectors.joining(messages.get("reminder.urge.comma")));
    }

    private String name(Urge.Receiver receiver) {
        return receiver.leader() ? messages.get("reminder.urge.leader", receiver.name()) : receiver.name();
    }

    private static String minute(Instant at) {
        return MINUTE.format(at.atZone(ZONE));
    }
}
