package org.jiangbu.base.rest;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.base.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Answers for every request under {@code /api} that nobody else answers, so that no program is sent a screen: the address
 * is unknown, or it is known and the method or the type of the content is wrong.
 */
@Hidden
@RestController
class UnknownAddress {
    private static final String ALL = "/api/**";

    private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    UnknownAddress(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @RequestMapping(ALL)
    void refuse(HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException, HttpMediaTypeNotSupportedException {
        List<RequestMappingInfo> near = near(request);
        if (near.isEmpty()) throw new Refusal("base.rest.unknown");
        List<RequestMappingInfo> served = near.stream()
                .filter(mapping -> mapping.getMethodsCondition().getMatchingCondition(request) != null)
                .toList();
        if (served.isEmpty()) {
            Set<String> methods = near.stream()
                    .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream())
                    .map(Enum::name)
                    .collect(Collectors.toSet());
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), methods);
        }
        List<MediaType> types = served.stream()
                .flatMap(mapping -> mapping.getConsumesCondition().getConsumableMediaTypes().stream())
                .distinct()
                .toList();
        throw new HttpMediaTypeNotSupportedException((MediaType) null, types);
    }

    /** What answers at this address, whatever it wants to be asked. */
    private List<RequestMappingInfo> near(HttpServletRequest request) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(mapping -> !mapping.getPatternValues().contains(ALL))
                .filter(mapping -> mapping.getPathPatternsCondition() != null
                        && Objects.requireNonNull(mapping.getPathPatternsCondition())
                                        .getMatchingCondition(request)
                                != null)
                .toList();
    }
}
