package org.jiangbu.base.rest;

import java.util.Locale;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;

/** Answers a refusal with its sentence in the caller's language; Chinese where none is asked for. */
@RestControllerAdvice
class RefusalAdvice {
    private final Messages messages;

    RefusalAdvice(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal, WebRequest request) {
        boolean asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
        Locale locale = asked ? request.getLocale() : Locale.SIMPLIFIED_CHINESE;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status(refusal.key()), messages.get(locale, refusal.key(), refusal.args()));
        problem.setProperty("key", refusal.key());
        return problem;
    }

    private static HttpStatus status(String key) {
        if (key.startsWith("security.") || key.endsWith(".notYours") || key.endsWith(".separation")) {
            return HttpStatus.FORBIDDEN;
        }
        if (key.endsWith(".unknown") || key.endsWith(".gone")) {
            return HttpStatus.NOT_FOUND;
        }
        if (key.endsWith(".stale") || key.endsWith(".decided")) {
            return HttpStatus.CONFLICT;
        }
        return HttpStatus.UNPROCESSABLE_ENTITY;
    }
}
