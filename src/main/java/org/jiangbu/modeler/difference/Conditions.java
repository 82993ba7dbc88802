package org.jiangbu.modeler.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangbu.base.Wording;

/** Conditions of ways as a reader would say them. */
final class Conditions {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*('[^']*'|\"[^\"]*\"|&&|\\|\\||[=!<>]=|[<>!()]|[A-Za-z_]\\w*|\\d+(?:\\.\\d+)?|[-+*/%])\\s*");
    private static final Pattern OUTCOME = Pattern.compile("\\$\\{outcome == '([^']*)'}");
    private static final Map<String, String> COMPARED = Map.ofEntries(
            Map.entry("==", "eq"),
            Map.entry("!=", "ne"),
            Map.entry(">", "gt"),
            Map.entry(">=", "ge"),
            Map.entry("<", "lt"),
            Map.entry("<=", "le"),
            Map.entry("eq", "eq"),
            Map.entry("ne", "ne"),
            Map.entry("gt", "gt"),
            Map.entry("ge", "ge"),
            Map.entry("lt", "lt"),
            Map.entry("le", "le"));
    private static final Map<String, String> JOINED =
            Map.of("and", "and", "&&", "and", "or", "or", "||", "or", "(", "open", ")", "close");

    private final Names names;
    private final Drawing drawing;
    private final Surroundings surroundings;

    Conditions(Names names, Drawing drawing) {
        this.names = names;
        this.drawing = drawing;
        this.surroundings = new Surroundings(drawing);
    }

    /** The outcome of the step before for which a way is taken, if that is all that it asks for. */
    Optional<Object> outcome(Part way) {
        Matcher asked = OUTCOME.matcher(way.fact(Part.CONDITION));
        return asked.matches() ? Optional.of(outcome(asked.group(1), way)) : Optional.empty();
    }

    private Object outcome(String outcome, Part way) {
        List<Part> steps = surroundings.before(way);
        return names.outcome(outcome, steps.size() == 1 ? steps.get(0) : way);
    }

    /** What the way asks for; a condition outside the grammar is shown as it is written. */
    Object said(String condition, Part way) {
        if (!condition.startsWith("${") || !condition.endsWith("}")) return Phrase.of("quoted", condition);
        List<String> tokens = tokens(condition.substring(2, condition.length() - 1));
        if (tokens.isEmpty()) return Phrase.of("quoted", condition);
        List<Object> pieces = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) i += piece(tokens, i, way, pieces);
        return pieces.stream()
                .reduce((one, other) -> Phrase.of("pair", one, other))
                .orElseThrow();
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        return end == text.length() ? tokens : List.of();
    }

    /** Reads one piece; gives how many tokens it took. */
    private int piece(List<String> tokens, int at, Part way, List<Object> pieces) {
        String token = tokens.get(at);
        String joined = JOINED.get(token);
        if (joined != null) {
            pieces.add(Phrase.of("condition." + joined));
            return 1;
        }
        boolean denied = token.equals("!") || token.equals("not");
        if (denied && at + 1 < tokens.size() && isFact(tokens.get(at + 1))) {
            pieces.add(Phrase.of("condition.no", names.routingFact(tokens.get(at + 1))));
            return 2;
        }
        if (!isFact(token)) {
            pieces.add(token);
            return 1;
        }
        String compared = at + 2 < tokens.size() ? COMPARED.get(tokens.get(at + 1)) : null;
        if (compared == null) {
            pieces.add(Phrase.of("condition.yes", names.routingFact(token)));
            return 1;
        }
        Object value = value(token, tokens.get(at + 2), way);
        if (token.equals("outcome") && compared.equals("eq")) {
            pieces.add(Phrase.of("condition.outcome", value));
            return 3;
        }
        pieces.add(Phrase.of("condition." + compared, names.routingFact(token), value));
        return 3;
    }

    private static boolean isFact(String token) {
        return Character.isLetter(token.charAt(0)) && !COMPARED.containsKey(token);
    }

    private Object value(String fact, String written, Part way) {
        String value = written.replaceAll("^['\"]|['\"]$", "");
        if (fact.equals("outcome")) return outcome(value, way);
        return drawing.find(value)
                .filter(step -> !step.fact(Part.NAME).isEmpty())
                .<Object>map(step -> new Wording(step.fact(Part.NAME), step.fact("property:nameEn")))
                .orElse(value);
    }
}
