package org.jiangbu.security;

import java.sql.Types;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiangbu.base.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where people are told of reminders by mail; who has no address is told inside the application only. */
@Component
class MailAddresses {
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z]{2,24}");
    private static final int LONGEST = 254;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    MailAddresses(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    Optional<String> of(long personId) {
        return jdbc.sql("select mail from security_person where id = ? and mail is not null")
                .param(personId)
                .query(String.class)
                .optional();
    }

    /** Enters an address, or takes it out where nothing is written; which one stands in no journal. */
    void set(Person person, String written) {
        String mail = written.strip();
        if (!mail.isEmpty()
                && (mail.length() > LONGEST || !ADDRESS.matcher(mail).matches())) {
            throw new Refusal("security.mail.bad");
        }
        int changed = jdbc.sql("update security_person set mail = :mail where id = :id and mail is distinct from :mail")
                .param("mail", mail.isEmpty() ? null : mail, Types.VARCHAR)
                .param("id", person.id())
                .update();
        if (changed > 0) {
            events.publishEvent(
                    new StaffChanged(mail.isEmpty() ? "mail-removed" : "mail-set", person.username(), null, Map.of()));
        }
    }
}
