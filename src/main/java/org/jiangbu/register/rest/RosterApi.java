package org.jiangbu.register.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jiangbu.register.RosterLine;
import org.jiangbu.register.RosterView;
import org.jiangbu.register.Rosters;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registers (花名册) of the caller's townships; amounts in fen. */
@RestController
@RequestMapping("/api/registers")
@Tag(name = "registers", description = "Read and open registers of townships")
class RosterApi {
    private final Rosters rosters;

    RosterApi(Rosters rosters) {
        this.rosters = rosters;
    }

    @GetMapping
    @Operation(summary = "Registers of a programme year")
    List<RosterView> list(@RequestParam int programme) {
        return rosters.list(programme);
    }

    @GetMapping("/{number}")
    @Operation(summary = "One register")
    RosterView view(@PathVariable String number) {
        return rosters.view(number);
    }

    @GetMapping("/{number}/lines")
    @Operation(summary = "Lines of a register")
    List<RosterLine> lines(@PathVariable String number) {
        return rosters.lines(number);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Gathers the township's decided declarations into a new register; answers its number")
    Map<String, String> open(@RequestParam int programme, @RequestParam String township) {
        return Map.of("number", rosters.open(programme, township));
    }
}
