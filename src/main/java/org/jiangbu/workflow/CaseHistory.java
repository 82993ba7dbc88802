package org.jiangbu.workflow;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.region.Area;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.engine.StepDefinition;
import org.jiangbu.workflow.release.PublishedFiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened in a case, for those who may read its place or acted in it. */
@Component
class CaseHistory {
    private static final String STEPS =
            """
            select s.*, c.definition_id, b.at as taken_back_at, b.reason as taken_back_for,
                   coalesce(s.data ->> 'resume' = 'again', false) as runs_again from workflow_step s
            join workflow_case c on c.case_key = s.case_key
            left join workflow_take_back b on b.step_id = s.id""";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Staff staff;
    private final PublishedFiles files;
    private final RuntimeService runtime;
    private final StepCatalogue models;
    private final StepNames names;
    private final ObjectProvider<CaseChronicle> chronicles;
    private final ObjectProvider<DecisionNotes> notes;
    private final PriorityFacts priorities;
    private final FilledForms filled;
    private final Messages messages;

    CaseHistory(
            JdbcClient jdbc,
            CurrentUser user,
            Staff staff,
            PublishedFiles files,
            RuntimeService runtime,
            StepCatalogue models,
            StepNames names,
            ObjectProvider<CaseChronicle> chronicles,
            ObjectProvider<DecisionNotes> notes,
            PriorityFacts priorities,
            FilledForms filled,
            Messages messages) {
        this.jdbc = jdbc;
        this.user = user;
        this.staff = staff;
        this.files = files;
        this.runtime = runtime;
        this.models = models;
        this.names = names;
        this.chronicles = chronicles;
        this.notes = notes;
        this.priorities = priorities;
        this.filled = filled;
        this.messages = messages;
    }

    boolean mayRead(String areaCode) {
        return user.scopes().stream().anyMatch(scope -> Area.within(areaCode, scope));
    }

    private record Located(String processId, String areaCode, String instanceId, String definitionId, boolean ended) {}

    private Located locate(String caseKey) {
        return found(caseKey).orElseThrow(() -> new Refusal("workflow.case.unknown", caseKey));
    }

    boolean mayReadCase(String caseKey) {
        return found(caseKey).isPresent();
    }

    private Optional<Located> found(String caseKey) {
        return jdbc.sql(
                        "select process_id, area_code, instance_id, definition_id, ended_at from workflow_case where case_key = :key")
                .param("key", caseKey)
                .query((row, n) -> new Located(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5) != null))
                .optional()
                .filter(located -> mayRead(located.areaCode()) || involved(caseKey));
    }

    /** Who has started a case, acted in it or holds an item of it may see it. */
    private boolean involved(String caseKey) {
        WorkItemFilter filter = WorkItemFilter.mayDecide(user).add(true, "case_key = :key", "key", caseKey);
        return jdbc.sql("select exists (select 1 from workflow_step where case_key = :key and person_id = :me)"
                        + " or exists (select 1 from workflow_case where case_key = :key and started_by = :me)"
                        + " or exists (select 1 from work_item where " + filter.where() + ")")
                .params(filter.params())
                .query(Boolean.class)
                .single();
    }

    List<CaseStep> of(String caseKey) {
        String process = locate(caseKey).processId();
        List<CaseStep> steps = jdbc.sql(STEPS + " where s.case_key = :key order by s.decided_at, s.id")
                .param("key", caseKey)
                .query((row, n) -> map(row, filled(row)))
                .list();
        Map<Instant, List<String>> noted = new HashMap<>();
        if (!steps.isEmpty()) {
            notes.stream().filter(one -> one.processId().equals(process)).forEach(one -> one.of(caseKey)
                    .forEach((at, words) ->
                            noted.computeIfAbsent(at, same -> new ArrayList<>()).addAll(words)));
        }
        return named(steps, noted);
    }

    /** What else happened in the case, oldest first. */
    List<CaseFact> facts(String caseKey) {
        return named(Stream.concat(told(caseKey, chronicle -> true), priorities.of(caseKey).stream()));
    }

    /** Of these the acts of the procedure. */
    List<CaseFact> officialFacts(String caseKey) {
        return named(told(caseKey, CaseChronicle::official));
    }

    private Stream<CaseFact> told(String caseKey, Predicate<CaseChronicle> wanted) {
        String process = locate(caseKey).processId();
        return chronicles.stream()
                .filter(chronicle -> chronicle.tells(process) && wanted.test(chronicle))
                .flatMap(chronicle -> chronicle.facts(caseKey).stream());
    }

    private List<CaseFact> named(Stream<CaseFact> told) {
        List<CaseFact> facts = told.sorted(Comparator.comparing(CaseFact::at)).toList();
        Map<Long, String> known =
                staff.names(facts.stream().map(CaseFact::personId).collect(Collectors.toSet()));
        return facts.stream()
                .map(fact -> fact.named(known.getOrDefault(fact.personId(), "")))
                .toList();
    }

    List<CaseStep> decidedByMe(int offset, int limit) {
        return named(
                jdbc.sql(STEPS + " where s.person_id = :me order by s.decided_at desc, s.id desc offset :o limit :l")
                        .param("me", user.id())
                        .param("o", offset)
                        .param("l", limit)
                        .query((row, n) -> map(row, List.of()))
                        .list(),
                Map.of());
    }

    private List<CaseStep> named(List<CaseStep> steps, Map<Instant, List<String>> noted) {
        Map<Long, String> names = staff.names(steps.stream()
                .flatMap(step -> Stream.of(step.personId(), step.forPersonId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return steps.stream()
                .map(step -> step.named(names, noted.getOrDefault(step.at(), List.of())))
                .toList();
    }

    CasePicture picture(String caseKey) {
        Located located = locate(caseKey);
        Set<String> passed = new HashSet<>(jdbc.sql("select distinct step_key from workflow_step where case_key = :key")
                .param("key", caseKey)
                .query(String.class)
                .list());
        Set<String> live = located.ended() ? Set.of() : Set.copyOf(runtime.getActiveActivityIds(located.instanceId()));
        return new CasePicture(xml(located.definitionId()), passed, live);
    }

    private String xml(String definitionId) {
        String xml = new String(files.model(definitionId), StandardCharsets.UTF_8);
        return messages.locale().equals(Locale.ENGLISH) ? EnglishModel.of(xml) : xml;
    }

    private List<String> filled(ResultSet row) throws SQLException {
        return filled.lines(version(row), row.getString("step_key"), row.getString("data"));
    }

    /** The version in which it was decided, as far as that is known. */
    private static String version(ResultSet row) throws SQLException {
        return Objects.requireNonNullElse(row.getString("decided_in"), row.getString("definition_id"));
    }

    private CaseStep map(ResultSet row, List<String> filled) throws SQLException {
        Optional<StepDefinition> step = models.shown(version(row), row.getString("step_key"));
        String name = row.getString("step_name");
        Timestamp takenBack = row.getTimestamp("taken_back_at");
        return new CaseStep(
                row.getLong("id"),
                row.getString("case_key"),
                row.getInt("round"),
                row.getString("step_key"),
                step.map(one -> names.step(one, name)).orElse(name),
                row.getString("role"),
                row.getLong("person_id"),
                "",
                row.getObject("for_person_id", Long.class),
                null,
                row.getString("outcome"),
                names.outcome(step, row.getString("step_key"), row.getString("outcome")),
                row.getString("opinion"),
                row.getString("reason_code"),
                names.reason(row.getString("outcome"), row.getString("reason_code")),
                way(step, row),
                filled,
                row.getBoolean("runs_again"),
                row.getObject("run_id") != null,
                row.getTimestamp("decided_at").toInstant(),
                takenBack == null
                        ? null
                        : new CaseStep.TakenBack(takenBack.toInstant(), row.getString("taken_back_for")));
    }

    /** Where a returned case goes once it is corrected, if that could be chosen. */
    private List<String> way(Optional<StepDefinition> step, ResultSet row) throws SQLException {
        boolean offered = step.map(StepDefinition::returnChoice).orElse(false);
        if (!offered || !row.getString("outcome").equals("return")) {
            return List.of();
        }
        return List.of(messages.get(
                "workflow.return." + (row.getBoolean("runs_again") ? ReturnWay.AGAIN : ReturnWay.STRAIGHT)));
    }
}
