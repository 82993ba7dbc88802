package org.jiangbu.inbox.rest;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.Paging;
import org.jiangbu.base.Refusal;
import org.jiangbu.workflow.CaseStep;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemCounts;
import org.jiangbu.workflow.WorkItemPage;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.jiangbu.workflow.holding.Holdings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's inbox; amounts in fen. */
@RestController
@RequestMapping("/api/work-items")
@Tag(name = "work-items", description = "List and decide work items")
class WorkItemApi {
    private final WorkItems items;
    private final Holdings holdings;

    WorkItemApi(WorkItems items, Holdings holdings) {
        this.items = items;
        this.holdings = holdings;
    }

    @GetMapping
    @Operation(
            summary = "A page of the items that the caller may decide; pass 'next' as 'after' for the following page")
    WorkItemPage list(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "DUE") WorkItemQuery.Sort sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return items.list(
                new WorkItemQuery(area, process, step, overdue, text, sort, after, new Paging(0, limit).limit()));
    }

    @GetMapping("/counts")
    @Operation(summary = "Counts of the caller's items by step")
    WorkItemCounts counts() {
        return items.counts(WorkItemQuery.all(1));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One open item")
    WorkItem get(@PathVariable long id) {
        return items.get(id);
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Decisions in the item's case so far")
    List<CaseStep> history(@PathVariable long id) {
        return items.history(items.get(id).caseKey());
    }

    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes an item that nobody holds; of many who try at once exactly one gets it")
    void claim(@PathVariable long id, @RequestBody ClaimBody body) {
        holdings.claim(id, given(body.revision(), "revision"));
    }

    @PostMapping("/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Decides one item; the same commandId has one effect however often it is sent")
    void decide(@PathVariable long id, @RequestBody DecisionBody body) {
        items.decide(new DecideRequest(
                id,
                given(body.revision(), "revision"),
                given(body.outcome(), "outcome"),
                body.opinion(),
                body.reasonCode(),
                body.dataOrEmpty(),
                given(body.commandId(), "commandId")));
    }

    @PostMapping("/decisions")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Decides many items in the background; answers the run's id, see /api/runs")
    Map<String, Long> decideMany(@RequestBody BulkBody body) {
        DecideRequest template = DecideRequest.template(
                given(body.outcome(), "outcome"),
                body.opinion(),
                body.reasonCode(),
                body.data() == null ? Map.of() : body.data(),
                given(body.commandId(), "commandId"));
        List<Long> ids =
                given(body.ids(), "ids").stream().map(id -> given(id, "ids")).toList();
        return Map.of("run", items.decideMany(ids, template));
    }

    private static <T> T given(@Nullable T value, String field) {
        if (value == null) {
            throw new Refusal("base.rest.missing", field);
        }
        return value;
    }

    record ClaimBody(
            @Schema(requiredMode = REQUIRED, description = "of the item as it was read; one higher once it is claimed")
                    @Nullable
                    Integer revision) {}

    record DecisionBody(
            @Schema(requiredMode = REQUIRED, description = "of the item as it was read") @Nullable Integer revision,
            @Schema(requiredMode = REQUIRED, description = "one of the item's outcomes") @Nullable String outcome,
            @Nullable String opinion,
            @Nullable String reasonCode,
            @Nullable Map<String, Object> data,
            @Schema(requiredMode = REQUIRED, description = "chosen by the caller, one for each act") @Nullable
                    String commandId) {
        Map<String, Object> dataOrEmpty() {
            return data == null ? Map.of() : data;
        }
    }

    record BulkBody(
            @Schema(requiredMode = REQUIRED) @Nullable List<@Nullable Long> ids,
            @Schema(requiredMode = REQUIRED) @Nullable String outcome,
            @Nullable String opinion,
            @Nullable String reasonCode,
            @Nullable Map<String, Object> data,
            @Schema(requiredMode = REQUIRED) @Nullable String commandId) {}
}
