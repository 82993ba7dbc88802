package org.jiangbu.base.rest;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Refusals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers what is refused or wrong with a sentence in the caller's language; Chinese where none is asked for. */
@RestControllerAdvice
class RefusalAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

    /** Refusals of what was asked for by its address. */
    private static final Set<String> SOUGHT = Set.of(
            "background.refused.unknown-run",
            "base.rest.unknown",
            "declaration.unknown",
            "disbursement.batch.unknown",
            "people.household.unknown",
            "register.unknown",
            "verification.notice.unknown",
            "verification.unknown-declaration",
            "workflow.case.unknown");

    /** Refusals of parameters that cannot be read. */
    private static final Set<String> MALFORMED = Set.of(
            "base.rest.limit",
            "base.rest.paging",
            "base.rest.parameter",
            "base.rest.parameter-unknown",
            "workflow.page.unknown");

    /** How refusals end whose matter somebody else was faster at, or whose command was given for something else. */
    private static final Set<String> CONFLICTS = Set.of(".stale", ".decided", ".taken", "command.used");

    private final Messages messages;

    RefusalAdvice(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal, WebRequest request) {
        return problem(status(refusal.key()), refusal.key(), request, refusal.args());
    }

    /** An error that nobody foresaw is logged and gets a number; its own words stay in the log. */
    @ExceptionHandler(Exception.class)
    ProblemDetail fault(Exception fault, WebRequest request) {
        Optional<Refusal> refusal = Refusals.in(fault);
        if (refusal.isPresent()) {
            return refused(refusal.get(), request);
        }
        String number = HexFormat.of()
                .toHexDigits(ThreadLocalRandom.current().nextInt())
                .toUpperCase(Locale.ROOT);
        LOG.error("Fault {}", number, fault);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "base.rest.fault", request, number);
    }

    /** What the framework found wrong with a request, in our words. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception wrong, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(status).headers(headers).body(inOurWords(wrong, status, request));
    }

    private ProblemDetail inOurWords(Exception wrong, HttpStatusCode status, WebRequest request) {
        if (wrong instanceof MethodArgumentTypeMismatchException parameter) {
            return problem(status, "base.rest.parameter", request, parameter.getName());
        }
        if (wrong instanceof MissingServletRequestParameterException parameter) {
            return problem(status, "base.rest.missing", request, parameter.getParameterName());
        }
        if (wrong instanceof MissingServletRequestPartException part) {
            return problem(status, "base.rest.missing", request, part.getRequestPartName());
        }
        if (wrong instanceof HttpMessageNotReadableException) {
            return problem(status, "base.rest.body", request);
        }
        if (wrong instanceof HttpMediaTypeNotSupportedException type) {
            String types = type.getSupportedMediaTypes().stream()
                    .map(MediaType::toString)
                    .collect(Collectors.joining(", "));
            return problem(status, "base.rest.content-type", request, types);
        }
        if (wrong instanceof MaxUploadSizeExceededException) {
            return problem(status, "base.rest.too-large", request);
        }
        return problem(status, "base.rest.request", request, status.value());
    }

    private ProblemDetail problem(HttpStatusCode status, String key, WebRequest request, Object... args) {
        boolean asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
        Locale locale = asked ? request.getLocale() : Locale.SIMPLIFIED_CHINESE;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, messages.get(locale, key, args));
        problem.setProperty("key", key);
        return problem;
    }

    private static HttpStatus status(String key) {
        if (key.startsWith("security.") || key.endsWith(".notYours") || key.endsWith(".separation")) {
            return HttpStatus.FORBIDDEN;
        }
        if (SOUGHT.contains(key) || key.endsWith(".gone") || key.endsWith(".not-here")) {
            return HttpStatus.NOT_FOUND;
        }
        if (CONFLICTS.stream().anyMatch(key::endsWith)) {
            return HttpStatus.CONFLICT;
        }
        return MALFORMED.contains(key) ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_ENTITY;
    }
}
