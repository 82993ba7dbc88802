package org.jiangbu.disbursement.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.jiangbu.disbursement.BatchDetail;
import org.jiangbu.disbursement.BatchSummary;
import org.jiangbu.disbursement.Batches;
import org.jiangbu.disbursement.ResultPreview;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Payment batches for other systems; amounts in fen. */
@RestController
@RequestMapping("/api/batches")
@Tag(name = "batches", description = "Payment batches and bank results")
class BatchApi {
    private final Batches batches;

    BatchApi(Batches batches) {
        this.batches = batches;
    }

    @GetMapping
    @Operation(summary = "Batches of the caller's areas, newest first")
    List<BatchSummary> list() {
        return batches.list();
    }

    @GetMapping("/{no}")
    @Operation(summary = "One batch with its lines; accounts are masked")
    BatchDetail detail(@PathVariable String no) {
        return batches.detail(no);
    }

    @PostMapping(path = "/{no}/result", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Books the bank's result file, whole or not at all; the same file twice books once")
    ResultPreview result(@PathVariable String no, @RequestParam("file") MultipartFile file) throws IOException {
        return batches.importResult(no, file.getInputStream());
    }
}
