package org.jiangbu.reminder.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A way out of the application by which people learn that something waits for them. */
public interface Channel {
    /** The ways that there are. */
    enum Kind {
        /** 接口推送: another system is told and tells the person. */
        WEBHOOK,
        /** 邮件: the person is told at the own address, if there is one. */
        MAIL
    }

    /**
     * What one person is told: how much, never who or what it is about.
     *
     * @param id the same whenever it is sent again
     * @param mail the person's address, if the administrator entered one
     */
    record Message(UUID id, String username, @Nullable String mail, String text) {}

    Kind kind();

    /** Sends one message; returns why not, or nothing once it was taken. */
    @Nullable
    Failure send(Message message);
}
