package org.jiangbu.selfcheck.rest;

import java.nio.charset.StandardCharsets;
import org.jiangbu.base.Refusal;
import org.jiangbu.selfcheck.CheckFile;
import org.jiangbu.selfcheck.CheckFiles;
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

/** Hands out what proves an answer or a finding as a file to keep, never as a page: the browser neither guesses its kind nor runs it. */
@RestController
class CheckFileDownload {
    private final CheckFiles files;

    CheckFileDownload(CheckFiles files) {
        this.files = files;
    }

    @GetMapping("/files/self-check/{id}")
    ResponseEntity<byte[]> file(@PathVariable long id) {
        CheckFile.Content file = files.content(id);
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
