package org.jiangbu.intake;

import java.util.List;
import org.jiangbu.intake.judging.Places;
import org.jiangbu.region.Area;
import org.jiangbu.region.Areas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The county's places, as the judge asks for them. */
@Component
class RegionPlaces implements Places {
    private final Areas areas;

    RegionPlaces(Areas areas) {
        this.areas = areas;
    }

    @Override
    public List<Place> townships(String text) {
        return places(areas.matchTownship(text));
    }

    @Override
    public List<Place> villages(@Nullable String townshipCode, String text) {
        return places(areas.matchVillage(townshipCode, text));
    }

    private List<Place> places(List<Area> found) {
        return found.stream()
                .map(area -> new Place(area.code(), areas.fullName(area.code())))
                .toList();
    }
}
