package org.jiangbu.intake.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.Paging;
import org.jiangbu.intake.ImportPreview;
import org.jiangbu.intake.ImportedRow;
import org.jiangbu.intake.RegisterImports;
import org.jiangbu.intake.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Import of an Excel register in two phases: upload and judge, then confirm. */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "imports", description = "Import registers")
class RegisterImportApi {
    private final RegisterImports imports;

    RegisterImportApi(RegisterImports imports) {
        this.imports = imports;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Uploads a workbook and judges every row; the same file again answers the same import")
    ImportPreview upload(
            @RequestParam("file") MultipartFile file,
            @RequestParam int programme,
            @RequestParam(defaultValue = "false") boolean initialLoad)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            String name = file.getOriginalFilename() == null ? "register.xlsx" : file.getOriginalFilename();
            return imports.upload(name, content, programme, initialLoad);
        }
    }

    @GetMapping("/{id}")
    @Operation(summary = "What an import found")
    ImportPreview preview(@PathVariable long id) {
        return imports.preview(id);
    }

    @GetMapping("/{id}/rows")
    @Operation(summary = "Judged rows with reasons and cells")
    List<ImportedRow> rows(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Verdict verdict,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit) {
        Paging page = new Paging(offset, limit);
        return imports.rows(id, verdict, page.offset(), page.limit());
    }

    @PostMapping("/{id}/confirmation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Starts the import in the background; answers the run's id, see /api/runs")
    Map<String, Long> confirm(@PathVariable long id) {
        return Map.of("run", imports.confirm(id));
    }
}
