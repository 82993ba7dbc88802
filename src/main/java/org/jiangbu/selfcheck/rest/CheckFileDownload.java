package org.jiangbu.selfcheck.rest;

import org.jiangbu.base.Refusal;
import org.jiangbu.base.rest.Download;
import org.jiangbu.selfcheck.CheckFile;
import org.jiangbu.selfcheck.CheckFiles;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hands out what proves an answer or a finding. */
@RestController
class CheckFileDownload {
    private final CheckFiles files;

    CheckFileDownload(CheckFiles files) {
        this.files = files;
    }

    @GetMapping("/files/self-check/{id}")
    ResponseEntity<byte[]> file(@PathVariable long id) {
        CheckFile.Content file = files.content(id);
        return Download.of(file.fileName(), file.mime(), file.content());
    }

    /** What the person may not see does not exist for the person. */
    @ExceptionHandler(Refusal.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void notFound() {
        // the status says it all
    }
}
