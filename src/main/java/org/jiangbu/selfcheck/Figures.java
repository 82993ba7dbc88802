package org.jiangbu.selfcheck;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All figures that the modules can give, in the order of the modules. */
@Component
class Figures {
    private final ObjectProvider<FigureSource> sources;

    Figures(ObjectProvider<FigureSource> sources) {
        this.sources = sources;
    }

    List<Figure> all() {
        return sources.orderedStream()
                .flatMap(source -> source.figures().stream())
                .toList();
    }

    Optional<Figure> find(String key) {
        return all().stream().filter(figure -> figure.key().equals(key)).findFirst();
    }

    /** Every figure of every one of these areas; 0 where there is nothing. */
    Map<String, Map<String, Long>> measure(int programmeYear, Collection<String> areaCodes) {
        Map<String, Map<String, Long>> measured = new HashMap<>();
        for (String area : areaCodes) {
            Map<String, Long> none = new LinkedHashMap<>();
            all().forEach(figure -> none.put(figure.key(), 0L));
            measured.put(area, none);
        }
        sources.orderedStream()
                .map(source -> source.measure(programmeYear, areaCodes))
                .forEach(found -> found.forEach((area, figures) -> measured.computeIfPresent(area, (code, all) -> {
                    all.putAll(figures);
                    return all;
                })));
        return measured;
    }
}
