package org.jiangbu.declaration.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jiangbu.base.Paging;
import org.jiangbu.declaration.DeclarationQuery;
import org.jiangbu.declaration.DeclarationStatus;
import org.jiangbu.declaration.DeclarationSummary;
import org.jiangbu.declaration.DeclarationView;
import org.jiangbu.declaration.Declarations;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Declarations of the caller's areas; amounts in fen. */
@RestController
@RequestMapping("/api/declarations")
@Tag(name = "declarations", description = "Read declarations")
class DeclarationApi {
    private final Declarations declarations;

    DeclarationApi(Declarations declarations) {
        this.declarations = declarations;
    }

    @GetMapping
    @Operation(summary = "Declarations that match")
    List<DeclarationSummary> search(
            @RequestParam(required = false) @Nullable Integer programme,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable DeclarationStatus status,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit) {
        Paging page = new Paging(offset, limit);
        return declarations.search(new DeclarationQuery(programme, area, status, text, page.offset(), page.limit()));
    }

    @GetMapping("/{number}")
    @Operation(summary = "One declaration with its lines, declared and verified")
    DeclarationView view(@PathVariable String number) {
        return declarations.view(number);
    }
}
