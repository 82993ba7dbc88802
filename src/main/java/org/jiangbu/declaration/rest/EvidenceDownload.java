package org.jiangbu.declaration.rest;

import org.jiangbu.base.Refusal;
import org.jiangbu.base.rest.Download;
import org.jiangbu.declaration.EvidenceFile;
import org.jiangbu.declaration.Evidences;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hands out evidence. */
@RestController
class EvidenceDownload {
    private final Evidences evidences;

    EvidenceDownload(Evidences evidences) {
        this.evidences = evidences;
    }

    @GetMapping("/files/evidence/{id}")
    ResponseEntity<byte[]> file(@PathVariable long id) {
        EvidenceFile file = evidences.file(id);
        return Download.of(file.fileName(), file.mime(), file.content());
    }

    /** What the person may not see does not exist for the person. */
    @ExceptionHandler(Refusal.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void notFound() {
        // the status says it all
    }
}
