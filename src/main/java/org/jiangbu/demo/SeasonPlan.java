package org.jiangbu.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.security.Roles;

/**
 * The weeks before 30 November 2018 as they are played: on which day which village hands in its register, and how much a
 * person of a township gets done a workday. Small townships are nearly through and nobody comes any more, in the larger ones
 * a step lags behind, and the two largest have hardly begun (R21).
 */
final class SeasonPlan {
    /** The first workday that is played. */
    static final LocalDate FIRST = LocalDate.of(2018, Month.OCTOBER, 15);

    /** The last one. */
    static final LocalDate LAST = LocalDate.of(2018, Month.NOVEMBER, 19);

    /** When a newcomer finds the season: the last stretch before 30 November. */
    static final LocalDateTime NOW = LocalDateTime.of(2018, Month.NOVEMBER, 20, 8, 45);

    private static final int SWAY = 3;

    /** How many declarations a person gets done a workday. */
    private record Pace(int cadre, int village, int clerk) {
        int of(String role) {
            return switch (role) {
                case Roles.ASSIGNED_CADRE -> cadre;
                case Roles.VILLAGE_CADRE -> village;
                case Roles.TOWNSHIP_CLERK -> clerk;
                default -> 0;
            };
        }
    }

    private static final Map<String, Pace> PACES = Map.of(
            "533422101", new Pace(8, 8, 8),
            "533422102", new Pace(15, 15, 16),
            "533422201", new Pace(13, 13, 14),
            "533422202", new Pace(11, 11, 8),
            "533422203", new Pace(15, 15, 10),
            "533422204", new Pace(7, 6, 3),
            "533422205", new Pace(8, 7, 4),
            "533422206", new Pace(12, 12, 12));

    /**
     * What a village hands in on a day.
     *
     * @param village code of twelve digits
     * @param half 0 the whole village, 1 or 2 that half of its households
     */
    record Part(LocalDate day, String village, int half) {
        String township() {
            return village.substring(0, AreaLevel.TOWNSHIP.codeLength());
        }

        /** Whether the household with that position in its village is among them. */
        boolean holds(int position) {
            return half == 0 || position % 2 == half - 1;
        }
    }

    private static final List<Part> PARTS = List.of(
            october(15, "533422101001"),
            october(15, "533422101002"),
            october(24, "533422101202"),
            november(13, "533422101201"),
            october(15, "533422102001"),
            october(15, "533422102201"),
            october(18, "533422102202"),
            october(24, "533422102203"),
            october(30, "533422102204"),
            november(5, "533422102205", 1),
            november(8, "533422102205", 2),
            november(13, "533422102206"),
            october(15, "533422201201"),
            october(19, "533422201202"),
            october(25, "533422201203"),
            october(31, "533422201204", 1),
            november(6, "533422201204", 2),
            november(9, "533422201205", 1),
            november(13, "533422201205", 2),
            october(15, "533422202201"),
            october(23, "533422202202"),
            october(30, "533422202203"),
            november(5, "533422202204"),
            november(13, "533422202205"),
            october(15, "533422203201"),
            october(15, "533422203202"),
            october(19, "533422203203"),
            october(25, "533422203204"),
            october(31, "533422203205"),
            november(6, "533422203206"),
            november(8, "533422203207", 1),
            november(13, "533422203207", 2),
            october(31, "533422204207", 1),
            november(19, "533422204207", 2),
            october(30, "533422205001", 1),
            november(19, "533422205001", 2),
            october(15, "533422206001"),
            october(22, "533422206201"),
            october(29, "533422206203"),
            november(13, "533422206204"));

    private SeasonPlan() {}

    private static Part october(int day, String village) {
        return october(day, village, 0);
    }

    private static Part october(int day, String village, int half) {
        return new Part(LocalDate.of(2018, Month.OCTOBER, day), village, half);
    }

    private static Part november(int day, String village) {
        return november(day, village, 0);
    }

    private static Part november(int day, String village, int half) {
        return new Part(LocalDate.of(2018, Month.NOVEMBER, day), village, half);
    }

    /** What is handed in on that day. */
    static List<Part> on(LocalDate day) {
        return PARTS.stream().filter(part -> part.day().equals(day)).toList();
    }

    /** How many declarations a person in that role gets done on that day; not every day is like the other. */
    static int pace(String township, String role, LocalDate day) {
        Pace pace = PACES.get(township);
        int usual = pace == null ? 0 : pace.of(role);
        return usual == 0 ? 0 : usual + Math.floorMod(day.getDayOfYear() + township.hashCode(), SWAY) - 1;
    }
}
