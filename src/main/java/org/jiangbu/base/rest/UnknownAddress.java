package org.jiangbu.base.rest;

import io.swagger.v3.oas.annotations.Hidden;
import org.jiangbu.base.Refusal;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers for every address under {@code /api} that nobody else answers for, so that no program is sent a screen. */
@Hidden
@RestController
class UnknownAddress {
    @RequestMapping("/api/**")
    void refuse() {
        throw new Refusal("base.rest.unknown");
    }
}
