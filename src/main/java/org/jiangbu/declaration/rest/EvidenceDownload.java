package org.jiangbu.declaration.rest;

import java.nio.charset.StandardCharsets;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.EvidenceFile;
import org.jiangbu.declaration.Evidences;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hands out evidence as a file to keep, never as a page: the browser neither guesses its kind nor runs it. */
@RestController
class EvidenceDownload {
    private final Evidences evidences;

    EvidenceDownload(Evidences evidences) {
        this.evidences = evidences;
    }

    @GetMapping("/files/evidence/{id}")
    ResponseEntity<byte[]> file(@PathVariable long id) {
        EvidenceFile file = evidences.file(id);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(file.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mime()))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file.content());
    }

    /** What the person may not see does not exist for the person. */
    @ExceptionHandler(Refusal.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void notFound() {
        // the status says it all
    }
}
