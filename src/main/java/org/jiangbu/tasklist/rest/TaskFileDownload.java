package org.jiangbu.tasklist.rest;

import org.jiangbu.base.Refusal;
import org.jiangbu.base.rest.Download;
import org.jiangbu.tasklist.TaskFile;
import org.jiangbu.tasklist.TaskFiles;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hands out what proves a task. */
@RestController
class TaskFileDownload {
    private final TaskFiles files;

    TaskFileDownload(TaskFiles files) {
        this.files = files;
    }

    @GetMapping("/files/tasks/{id}")
    ResponseEntity<byte[]> file(@PathVariable long id) {
        TaskFile.Content file = files.content(id);
        return Download.of(file.fileName(), file.mime(), file.content());
    }

    /** What the person may not see does not exist for the person. */
    @ExceptionHandler(Refusal.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void notFound() {
        // the status says it all
    }
}
