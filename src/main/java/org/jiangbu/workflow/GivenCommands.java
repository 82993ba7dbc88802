package org.jiangbu.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Sha256;
import org.jiangbu.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What commands were given, in the transaction of what they bring about: the same command has one effect however often it is
 * sent, and one id never stands for two commands.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class GivenCommands {
    private final JdbcClient jdbc;
    private final ObjectWriter json;
    private final CurrentUser user;
    private final Clock clock;

    GivenCommands(JdbcClient jdbc, ObjectMapper json, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.json = json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.user = user;
        this.clock = clock;
    }

    /** Whether the decision on one item is new; refused if the id was given for anything else. */
    boolean firstFor(DecideRequest request) {
        return first(request, request.itemId(), content("one", request, List.of(request.itemId())));
    }

    /** The same for one decision on many items, in whatever order they are named. */
    boolean firstFor(Collection<Long> items, DecideRequest template) {
        return first(template, null, content("many", template, new TreeSet<>(items)));
    }

    /** Waits for a transaction that gives the same command just now. */
    private boolean first(DecideRequest request, @Nullable Long itemId, String content) {
        String commandId = DecideRequest.requireCommand(request.commandId());
        int inserted = jdbc.sql(
                        """
                        insert into workflow_command (command_id, person_id, item_id, content, sent_at)
                        values (:id, :person, :item, :content, :now)
                        on conflict do nothing
                        """)
                .param("id", commandId)
                .param("person", user.id())
                .param("item", itemId, Types.BIGINT)
                .param("content", content)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (inserted == 0 && !givenFor(commandId, content)) {
            throw new Refusal("workflow.command.used");
        }
        return inserted == 1;
    }

    private boolean givenFor(String commandId, String content) {
        return jdbc.sql(
                        """
                        select exists (select 1 from workflow_command
                        where command_id = :id and person_id = :person and content = :content)
                        """)
                .param("id", commandId)
                .param("person", user.id())
                .param("content", content)
                .query(Boolean.class)
                .single();
    }

    /** Without the revisions: they say what the person saw, not what is to be done. */
    private String content(String kind, DecideRequest request, Collection<Long> items) {
        Object[] parts = {kind, items, request.outcome(), request.opinion(), request.reasonCode(), request.data()};
        try {
            return Sha256.hex(json.writeValueAsString(parts).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A decision cannot be written", e);
        }
    }
}
