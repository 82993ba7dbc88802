package org.jiangbu.reminder.ladder;

import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Messages;
import org.jiangbu.security.RoleBook;
import org.springframework.stereotype.Component;

/** A rung as a sentence in the reader's language. */
@ForEverybody("names of rungs and roles")
@Component
public class RungWords {
    private final Messages messages;
    private final RoleBook roles;

    RungWords(Messages messages, RoleBook roles) {
        this.messages = messages;
        this.roles = roles;
    }

    /** When it is climbed and who is told. */
    public String sentence(Rung rung) {
        String receiver = receiver(rung.receiver());
        if (rung.workdays() == 0) return messages.get("reminder.rung.at", receiver);
        return messages.get(
                rung.early() ? "reminder.rung.before" : "reminder.rung.after", Math.abs(rung.workdays()), receiver);
    }

    /** The role's title, or that it is whoever has to decide. */
    public String receiver(String receiver) {
        return receiver.equals(Rung.HOLDER) ? messages.get("reminder.rung.holder") : roles.title(receiver);
    }
}
