package org.jiangbu.rehearsal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.policy.CapScope;
import org.jiangbu.region.AreaLevel;
import org.jspecify.annotations.Nullable;

/**
 * What to rehearse, from the command line.
 *
 * @param registers folder with the registers as workbooks
 * @param programmeYear programme whose policy decides
 * @param capScope cap scope to try instead of the programme's own (P1)
 * @param arrival money that arrives for the programme
 * @param models folder with models and forms to try in the place of the shipped ones
 * @param roles level by name of the roles in those models that an administrator added
 * @param report file to write the outcome to
 */
record RehearsalOptions(
        Path registers,
        int programmeYear,
        @Nullable CapScope capScope,
        Money arrival,
        @Nullable Path models,
        Map<String, AreaLevel> roles,
        Path report) {
    private static final Set<String> KNOWN =
            Set.of("registers", "programme", "cap-scope", "arrival", "models", "report");
    private static final String ROLE = "--role=";
    private static final Pattern NAME_AND_LEVEL = Pattern.compile("([a-z][a-z0-9-]{1,39}):(COUNTY|TOWNSHIP|VILLAGE)");

    /** What arrived for the programme year 2018 (R25); other years name theirs with {@code --arrival}. */
    private static final String ARRIVAL_2018 = "8649000.00";

    static RehearsalOptions parse(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        Map<String, AreaLevel> roles = new TreeMap<>();
        for (String argument : arguments) {
            if (argument.startsWith(ROLE)) {
                add(argument.substring(ROLE.length()), roles);
                continue;
            }
            int equals = argument.indexOf('=');
            String name = argument.startsWith("--") && equals > 2 ? argument.substring(2, equals) : "";
            if (!KNOWN.contains(name)) {
                throw new Refusal("rehearsal.refused.unknown-option", argument);
            }
            given.put(name, argument.substring(equals + 1));
        }
        return new RehearsalOptions(
                registers(required(given, "registers")),
                year(required(given, "programme")),
                scope(given.get("cap-scope")),
                Money.parse(given.getOrDefault("arrival", ARRIVAL_2018)),
                given.containsKey("models") ? folder(required(given, "models")) : null,
                roles,
                report(required(given, "report")));
    }

    /** A role is named as {@code check-model} takes it. */
    private static void add(String text, Map<String, AreaLevel> roles) {
        Matcher role = NAME_AND_LEVEL.matcher(text);
        if (!role.matches()) {
            throw new Refusal("rehearsal.refused.role", text);
        }
        roles.put(role.group(1), AreaLevel.valueOf(role.group(2)));
    }

    private static String required(Map<String, String> given, String name) {
        String value = given.get(name);
        if (value == null || value.isBlank()) {
            throw new Refusal("rehearsal.refused.option-missing", "--" + name);
        }
        return value;
    }

    private static Path folder(String text) {
        Path folder = Path.of(text);
        if (!Files.isDirectory(folder)) {
            throw new Refusal("rehearsal.refused.no-folder", folder);
        }
        return folder;
    }

    private static Path registers(String text) {
        Path folder = folder(text);
        Registers.in(folder);
        return folder;
    }

    /** The report is written last; whether that will be possible is asked first. */
    private static Path report(String text) {
        Path file = Path.of(text).toAbsolutePath();
        Path folder = file.getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new Refusal("rehearsal.refused.report", text);
        }
        return file;
    }

    private static int year(String text) {
        if (!text.matches("20\\d{2}")) {
            throw new Refusal("rehearsal.refused.year", text);
        }
        return Integer.parseInt(text);
    }

    private static @Nullable CapScope scope(@Nullable String text) {
        if (text == null) {
            return null;
        }
        for (CapScope scope : CapScope.values()) {
            if (scope.name().equals(text)) {
                return scope;
            }
        }
        throw new Refusal("rehearsal.refused.cap-scope", text, List.of(CapScope.values()));
    }
}
