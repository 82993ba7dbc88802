package org.jiangbu.workflow;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Internal;
import org.jiangbu.base.Messages;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.workflow.Narrowing.PutAside;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The person's lists beside the inbox, and how long each of them is. */
@Service
@Transactional(readOnly = true)
@ForEverybody("what the person may decide, supervises, has decided or has started")
public class WorkLists {
    private static final int LARGEST_PAGE = 500;

    private final JdbcClient jdbc;
    private final WorkItemRows rows;
    private final PutAsideItems putAside;
    private final Supervised supervised;
    private final CaseTexts texts;
    private final StepCatalogue models;
    private final CurrentUser user;
    private final Messages messages;

    WorkLists(
            JdbcClient jdbc,
            WorkItemRows rows,
            PutAsideItems putAside,
            Supervised supervised,
            CaseTexts texts,
            StepCatalogue models,
            CurrentUser user,
            Messages messages) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.putAside = putAside;
        this.supervised = supervised;
        this.texts = texts;
        this.models = models;
        this.user = user;
        this.messages = messages;
    }

    /** Without what the person has put aside, as the lists show it. */
    public ListCounts counts() {
        WorkItemFilter open = putAside.limit(WorkItemFilter.mayDecide(user), PutAside.HIDDEN);
        return jdbc.sql(
                        """
                        select i.held, i.pooled,
                            (select count(*) from workflow_step where person_id = :me) as decided,
                            (select count(*) from workflow_case where started_by = :me) as started
                        from (select count(assignee_id) as held, count(*) - count(assignee_id) as pooled
                              from %s open) i
                        """
                                .formatted(open.wayByWay("id, assignee_id", "")))
                .params(open.params())
                .query(ListCounts.class)
                .single();
    }

    /** Whether the person supervises others and has a list of what is theirs. */
    public boolean supervises() {
        return supervised.any();
    }

    /**
     * What occurs among items.
     *
     * @param products names by code, in the order of the catalogue
     */
    public record Kinds(Set<String> categories, Map<String, String> products, Set<String> flags) {}

    /** What kinds, products and marks there are to choose from in the list and place that the query asks for. */
    public Kinds kinds(WorkItemQuery query) {
        WorkItemFilter filter = supervised.filter(query);
        Set<String> categories = new TreeSet<>();
        Set<String> products = new HashSet<>();
        Set<String> flags = new TreeSet<>();
        if (query.narrowing().holder() == Narrowing.Holder.OTHERS) flags.add(UnmannedMarks.FLAG);
        jdbc.sql("select distinct category, products, flags from work_item where " + filter.where())
                .params(filter.params())
                .query(row -> {
                    String category = row.getString("category");
                    if (category != null) categories.add(category);
                    products.addAll(List.of((String[]) row.getArray("products").getArray()));
                    flags.addAll(List.of((String[]) row.getArray("flags").getArray()));
                });
        return new Kinds(categories, texts.products(products), flags);
    }

    /** What products with these codes are called in the reader's language; unknown codes are left out. */
    @ForEverybody("the catalogue is public")
    public Map<String, String> productNames(Collection<String> codes) {
        return texts.products(codes);
    }

    private record Started(
            String caseKey,
            String definitionId,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String endEvent) {}

    /** 我发起的: the cases that the person started, newest first. */
    public List<StartedCase> startedByMe(int offset, int limit) {
        List<Started> started = jdbc.sql(
                        """
                        select case_key, definition_id, started_at, ended_at, end_event from workflow_case
                        where started_by = :me order by started_at desc, case_key desc offset :offset limit :limit
                        """)
                .param("me", user.id())
                .param("offset", Math.max(offset, 0))
                .param("limit", Math.max(0, Math.min(limit, LARGEST_PAGE)))
                .query((row, number) -> new Started(
                        row.getString("case_key"),
                        row.getString("definition_id"),
                        row.getTimestamp("started_at").toInstant(),
                        instant(row.getTimestamp("ended_at")),
                        row.getString("end_event")))
                .list();
        List<String> keys = started.stream().map(Started::caseKey).toList();
        Map<String, String> titles = texts.titles(keys);
        Map<String, List<String>> waiting = waitingAt(keys);
        return started.stream()
                .map(one -> new StartedCase(
                        one.caseKey(),
                        titles.getOrDefault(one.caseKey(), one.caseKey()),
                        one.startedAt(),
                        waiting.getOrDefault(one.caseKey(), List.of()),
                        one.endedAt(),
                        endName(one)))
                .toList();
    }

    /** What these cases are called, in the reader's language; for services that have found that the person reads them. */
    @Internal
    public Map<String, String> titles(Collection<String> caseKeys) {
        return texts.titles(caseKeys);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private Map<String, List<String>> waitingAt(List<String> caseKeys) {
        Map<String, List<String>> waiting = new HashMap<>();
        jdbc.sql(
                        """
                        select distinct case_key, definition_id, step_key from work_item
                        where case_key = any(:keys) order by case_key, step_key
                        """)
                .param("keys", caseKeys.toArray(String[]::new))
                .query(row -> {
                    waiting.computeIfAbsent(row.getString("case_key"), key -> new ArrayList<>())
                            .add(rows.stepName(row.getString("definition_id"), row.getString("step_key")));
                });
        return waiting;
    }

    private @Nullable String endName(Started one) {
        if (one.endEvent() == null) return null;
        return models.elementName(one.definitionId(), one.endEvent())
                .map(name -> name.in(messages.locale()))
                .orElse(null);
    }
}
