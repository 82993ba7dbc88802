package org.jiangbu.inbox.rest;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.Refusal;
import org.jiangbu.region.Areas;
import org.jiangbu.workflow.CaseStep;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemCounts;
import org.jiangbu.workflow.WorkItemPage;
import org.jiangbu.workflow.WorkItems;
import org.jiangbu.workflow.holding.Holdings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
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
    private final Areas areas;

    WorkItemApi(WorkItems items, Holdings holdings, Areas areas) {
        this.items = items;
        this.holdings = holdings;
        this.areas = areas;
    }

    @GetMapping
    @Narrowed(paged = true)
    @Operation(
            summary = "A page of the items that the caller may decide; pass 'next' as 'after' for the following page",
            description =
                    "Takes the filters of the inbox's address on the screen by the same names. One that is unknown"
                            + " or cannot be read is refused.")
    WorkItemPage list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked) {
        return items.list(ListRequest.page(asked, areas));
    }

    @GetMapping("/counts")
    @Narrowed(paged = false)
    @Operation(summary = "Counts by step of the items that the list with the same filters holds")
    WorkItemCounts counts(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked) {
        return items.counts(ListRequest.whole(asked, areas));
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
    @Operation(
            summary = "Decides one item; the same commandId has one effect however often it is sent",
            description = "A commandId that was given for another item or another decision is refused with 409.")
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
    @Operation(
            summary = "Decides many items in the background; answers the run's id, see /api/runs",
            description = "The same commandId for the same items and decision answers the same run; for others it is"
                    + " refused with 409.")
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
