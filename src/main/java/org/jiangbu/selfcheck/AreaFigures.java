package org.jiangbu.selfcheck;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures that self-checks draw, of a whole area, for lists and reports of those who supervise it. */
@Service
@Transactional(readOnly = true)
public class AreaFigures {
    private final Figures figures;
    private final CurrentUser user;

    AreaFigures(Figures figures, CurrentUser user) {
        this.figures = figures;
        this.user = user;
    }

    /** Every figure of {@link Campaigns#figures()} by its key; 0 where there is nothing. */
    public Map<String, Long> of(int programmeYear, String areaCode) {
        return Objects.requireNonNull(of(programmeYear, List.of(areaCode)).get(areaCode));
    }

    /** The same of several areas, by area. */
    public Map<String, Map<String, Long>> of(int programmeYear, Collection<String> areaCodes) {
        areaCodes.forEach(area -> user.require(area, Roles.supervising()));
        return figures.measure(programmeYear, areaCodes);
    }
}
