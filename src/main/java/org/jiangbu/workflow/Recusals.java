package org.jiangbu.workflow;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Internal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.InForce;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.engine.StepDefinition;
import org.jiangbu.workflow.seat.RecusedSeats;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 回避, 岗位终止: takes open items from those who have come to be kept from them (H6) or lost the role by which they had them.
 * An item never lies with such a person, and never with nobody: what was the person's by name goes to all who hold the role.
 */
@Service
@Internal
@Transactional(propagation = Propagation.MANDATORY)
public class Recusals {
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final CaseTexts texts;
    private final KeptAway keptAway;
    private final StepCatalogue steps;
    private final RecusedSeats seats;
    private final CurrentUser user;
    private final Journal journal;
    private final Clock clock;

    Recusals(
            JdbcTemplate template,
            CaseTexts texts,
            KeptAway keptAway,
            StepCatalogue steps,
            RecusedSeats seats,
            CurrentUser user,
            Journal journal,
            Clock clock) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.texts = texts;
        this.keptAway = keptAway;
        this.steps = steps;
        this.seats = seats;
        this.user = user;
        this.journal = journal;
        this.clock = clock;
    }

    private record Open(long id, String taskId, String caseKey, StepDefinition step) {
        boolean seated() {
            return step.quorum().several();
        }
    }

    /**
     * Asks anew who is kept from the open items of these cases of one process. Whoever has one of them open must look again
     * before deciding.
     */
    public void renew(String processId, Collection<String> caseKeys) {
        List<Open> open = lock(caseKeys);
        if (open.isEmpty()) {
            return;
        }
        Set<String> cases = open.stream().map(Open::caseKey).collect(Collectors.toSet());
        Map<String, CaseText> told = texts.of(processId, cases);
        Map<String, KeptAway.Acted> acted = keptAway.acted(told);
        template.batchUpdate(
                "update work_item set excluded = ?, revision = revision + 1 where id = ?",
                open,
                500,
                (update, item) -> {
                    update.setArray(
                            1,
                            update.getConnection()
                                    .createArrayOf(
                                            "bigint",
                                            KeptAway.from(
                                                            Objects.requireNonNull(told.get(item.caseKey())),
                                                            acted.getOrDefault(item.caseKey(), KeptAway.Acted.NOBODY),
                                                            item.step())
                                                    .toArray()));
                    update.setLong(2, item.id());
                });
        leaveSeats(open.stream()
                .filter(Open::seated)
                .collect(Collectors.toMap(Open::taskId, Open::step, (one, same) -> one)));
        leaveHands(cases);
    }

    /** A decision that was on its way may have opened the next item of a case: locked is what does not change any more. */
    private List<Open> lock(Collection<String> caseKeys) {
        Set<Long> before;
        List<Open> open = List.of();
        do {
            before = open.stream().map(Open::id).collect(Collectors.toSet());
            open = jdbc.sql("select id, task_id, case_key, definition_id, step_key from work_item"
                            + " where case_key = any(:keys) order by id for update")
                    .param("keys", caseKeys.toArray(String[]::new))
                    .query((row, n) -> new Open(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            steps.step(row.getString(4), row.getString(5)).orElseThrow()))
                    .list();
        } while (!before.equals(open.stream().map(Open::id).collect(Collectors.toSet())));
        return open;
    }

    /**
     * Seats of these open steps are left by who is kept from them.
     *
     * @param taken steps by task; their items note who is kept from the case, not who sits there
     * @return how many items went
     */
    int leaveSeats(Map<String, StepDefinition> taken) {
        int left = 0;
        for (boolean inOrder : new boolean[] {false, true}) {
            left += seats.leave(
                    taken.entrySet().stream()
                            .filter(one -> inOrder == (one.getValue().quorum().kind() == Quorum.Kind.IN_ORDER))
                            .map(Map.Entry::getKey)
                            .toList(),
                    inOrder);
        }
        template.batchUpdate(
                "update work_item set role = ? where task_id = ? and seat_id is null",
                taken.entrySet().stream()
                        .map(one -> new Object[] {one.getValue().role(), one.getKey()})
                        .toList());
        return left;
    }

    /**
     * Nobody goes on holding what the inbox notes as kept from that person.
     *
     * @param caseKeys these cases; null for all
     * @return how many items went on
     */
    int leaveHands(@Nullable Set<String> caseKeys) {
        return leave(
                "RECUSED",
                jdbc.sql("select i.* from work_item i where i.seat_id is null and i.assignee_id = any(i.excluded)"
                                + " and (cast(:cases as text[]) is null or i.case_key = any(:cases))"
                                + " order by i.id for update")
                        .param("cases", caseKeys == null ? null : caseKeys.toArray(String[]::new), Types.ARRAY));
    }

    /**
     * 岗位终止: nobody goes on holding what is decided by a role that the person holds there no longer; seats are left too.
     *
     * @param username only what lies with that person; null for everybody
     * @return how many items went on
     */
    public int leaveRoles(@Nullable String username) {
        seats.casesOfLeavers().forEach(this::renew);
        return leave(
                "ROLE_ENDED",
                jdbc.sql(
                                """
                                with held as materialized (
                                    select distinct assignee_id, role, area_code
                                    from work_item join security_person p on p.id = assignee_id
                                    where seat_id is null and p.username = coalesce(:username, p.username))
                                select i.* from work_item i join held on (held.assignee_id, held.role, held.area_code)
                                    = (i.assignee_id, i.role, i.area_code)
                                where i.seat_id is null and not %s order by i.id for update of i
                                """
                                        .formatted(Holders.holds("held.assignee_id", "held.role", "held.area_code")))
                        .param("username", username, Types.VARCHAR)
                        .param("moment", InForce.moment(clock)));
    }

    private record Left(long id, Journal.Entry entry) {}

    /** @param lying asks for locked items that somebody holds */
    private int leave(String kind, JdbcClient.StatementSpec lying) {
        String act = "workflow.hand-" + kind.toLowerCase(Locale.ROOT).replace('_', '-');
        List<Left> left = lying.query((row, n) -> new Left(
                        row.getLong("id"),
                        new Journal.Entry(
                                act,
                                row.getString("case_key"),
                                row.getString("area_code"),
                                Map.of("step", row.getString("step_key")))))
                .list();
        if (left.isEmpty()) {
            return 0;
        }
        Long[] ids = left.stream().map(Left::id).toArray(Long[]::new);
        jdbc.sql(
                        """
                        insert into workflow_hand
                            (item_id, case_key, step_key, kind, from_person, to_person, by_person, at)
                        select id, case_key, step_key, :kind, assignee_id, null, coalesce(:by, assignee_id), :now
                        from work_item where id = any(:ids) order by id
                        """)
                .param("kind", kind)
                .param("by", user.idIfAny().orElse(null), Types.BIGINT)
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", ids)
                .update();
        jdbc.sql("update work_item set assignee_id = null, pooled = true, revision = revision + 1 where id = any(:ids)")
                .param("ids", ids)
                .update();
        journal.recordAll(left.stream().map(Left::entry).toList());
        return left.size();
    }
}
