package org.jiangbu.base.rest;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file to keep, never a page: the browser neither guesses its kind nor runs it, and nobody on the way keeps it. */
public final class Download {
    private Download() {}

    public static ResponseEntity<byte[]> of(String fileName, String mime, byte[] content) {
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mime))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
