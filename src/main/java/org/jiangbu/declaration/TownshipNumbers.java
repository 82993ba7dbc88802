package org.jiangbu.declaration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jiangbu.region.Area;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.region.Areas;
import org.springframework.stereotype.Component;

/** The townships in which a person supervises, as the numbers by which the season is counted. */
@Component
class TownshipNumbers {
    private final Areas areas;
    private final Clock clock;

    TownshipNumbers(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    Integer[] of(List<String> scopes) {
        return areas.all(AreaLevel.TOWNSHIP, LocalDate.now(clock)).stream()
                .map(Area::code)
                .filter(code -> scopes.stream().anyMatch(code::startsWith))
                .map(Integer::valueOf)
                .toArray(Integer[]::new);
    }
}
