package org.jiangbu.inbox.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jiangbu.background.Run;
import org.jiangbu.background.RunItem;
import org.jiangbu.background.Runs;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's background runs: imports, bulk decisions. */
@RestController
@RequestMapping("/api/runs")
@Tag(name = "runs", description = "Progress of background work")
class RunApi {
    private final Runs runs;

    RunApi(Runs runs) {
        this.runs = runs;
    }

    @GetMapping("/{id}")
    @Operation(summary = "Progress of a run")
    Run get(@PathVariable long id) {
        return runs.get(id);
    }

    @GetMapping("/{id}/failures")
    @Operation(summary = "What failed in a run, and why")
    List<RunItem> failures(@PathVariable long id) {
        return runs.failures(id);
    }
}
