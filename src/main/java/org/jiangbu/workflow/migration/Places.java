package org.jiangbu.workflow.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.jiangbu.base.Wording;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where cases of a version can wait, and where they do. */
@Component
class Places {
    private static final String STEP = "userTask";
    private static final String FIRST_OF_SEVERAL = "eventBasedGateway";

    /** What the engine calls the elements at which a case rests until somebody or something comes. */
    private static final Set<String> WAITING = Set.of(
            STEP,
            "receiveTask",
            FIRST_OF_SEVERAL,
            "intermediateTimer",
            "intermediateMessageCatch",
            "intermediateSignalCatch",
            "intermediateConditional");

    private final RepositoryServiceImpl repository;
    private final StepCatalogue catalogue;
    private final JdbcClient jdbc;

    Places(RepositoryService repository, StepCatalogue catalogue, JdbcClient jdbc) {
        this.repository = (RepositoryServiceImpl) repository;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
    }

    /** In the order of the model. */
    List<Place> of(String definitionId) {
        catalogue.requireSound(definitionId);
        List<Place> places = new ArrayList<>();
        within((ScopeImpl) repository.getDeployedProcessDefinition(definitionId))
                .forEach(activity -> place(definitionId, activity).ifPresent(places::add));
        return places;
    }

    private static Stream<ActivityImpl> within(ScopeImpl scope) {
        return scope.getActivities().stream().flatMap(one -> Stream.concat(Stream.of(one), within(one)));
    }

    private Optional<Place> place(String definitionId, ActivityImpl activity) {
        String type = type(activity);
        if (!WAITING.contains(type) || oneOfSeveral(activity)) return Optional.empty();
        Wording name = catalogue.elementName(definitionId, activity.getId()).orElseThrow();
        String scope = activity.getFlowScope() instanceof ActivityImpl inside ? inside.getId() : "";
        return Optional.of(new Place(activity.getId(), name, type + "@" + scope, type.equals(STEP)));
    }

    private static String type(ActivityImpl activity) {
        return String.valueOf(activity.getProperty("type"));
    }

    /** Whether a case waits for it at the gateway before, which waits for others as well. */
    private static boolean oneOfSeveral(ActivityImpl activity) {
        return activity.getEventScope() instanceof ActivityImpl at && type(at).equals(FIRST_OF_SEVERAL);
    }

    /** How many running cases wait at each element of a version; a case that waits at two counts at both. */
    Map<String, Integer> waiting(String definitionId) {
        Map<String, Integer> waiting = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select e.act_id_, count(distinct e.proc_inst_id_)
                        from act_ru_execution e join workflow_case c on c.instance_id = e.proc_inst_id_
                        where e.proc_def_id_ = ? and e.is_active_ and not e.is_event_scope_ and e.act_id_ is not null
                        group by e.act_id_ order by e.act_id_
                        """)
                .param(definitionId)
                .query(row -> {
                    waiting.put(row.getString(1), row.getInt(2));
                });
        return waiting;
    }

    /** The elements at which each of these cases waits; cases that do not run in that version are left out. */
    Map<String, Set<String>> waiting(String definitionId, List<String> caseKeys) {
        Map<String, Set<String>> waiting = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select distinct c.case_key, e.act_id_
                        from act_ru_execution e join workflow_case c on c.instance_id = e.proc_inst_id_
                        where e.proc_def_id_ = :definition and c.case_key = any(:keys)
                          and e.is_active_ and not e.is_event_scope_ and e.act_id_ is not null
                        """)
                .param("definition", definitionId)
                .param("keys", caseKeys.toArray(String[]::new))
                .query(row -> {
                    waiting.computeIfAbsent(row.getString(1), key -> new TreeSet<>())
                            .add(row.getString(2));
                });
        return waiting;
    }
}
