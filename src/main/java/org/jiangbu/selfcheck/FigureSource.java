package org.jiangbu.selfcheck;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The figures that a module can give about areas; asked for all areas at once. */
public interface FigureSource {
    List<Figure> figures();

    /**
     * The figures of these areas by area and key. What is nothing may be left out.
     *
     * @param areaCodes townships or villages
     */
    Map<String, Map<String, Long>> measure(int programmeYear, Collection<String> areaCodes);
}
