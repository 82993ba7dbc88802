package org.jiangbu.workflow.check;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangbu.base.Messages;
import org.jiangbu.region.AreaLevel;

/**
 * {@code check-model [--lang=en] [--role=NAME:LEVEL] FILE…} for those who keep models in a repository: prints each finding as
 * file and line, element, rule and sentence with tabs between them, without starting the application. A role is named if an
 * administrator has added it. Files that are given together are known to each other. A file that cannot be read,
 * or is a folder, is named, and the others are judged all the same.
 */
public final class CheckModelCommand {
    public static final String NAME = "check-model";

    private static final int ACCEPTED = 0;
    private static final int REFUSED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private static final Pattern ROLE = Pattern.compile("--role=([a-z][a-z0-9-]{1,39}):(COUNTY|TOWNSHIP|VILLAGE)");

    private final Messages messages = new Messages();
    private final Map<String, AreaLevel> roles = new HashMap<>();
    private final Map<Path, ModelFile> files = new LinkedHashMap<>();
    private final List<Path> unread = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private final PrintWriter out;
    private Locale locale = Locale.SIMPLIFIED_CHINESE;

    private CheckModelCommand(PrintWriter out) {
        this.out = out;
    }

    /** Runs with the arguments after the command's name; returns the exit code: 1 if a file is refused or cannot be read, 0 if none is. */
    public static int run(List<String> arguments, PrintWriter out) {
        int result = new CheckModelCommand(out).run(arguments);
        out.flush();
        return result;
    }

    private int run(List<String> arguments) {
        for (String argument : arguments) {
            if (!understand(argument)) {
                out.println(messages.get(locale, "check.command.unknown", argument));
                return NOT_UNDERSTOOD;
            }
        }
        if (files.isEmpty() && unread.isEmpty() && folders.isEmpty()) {
            out.println(messages.get(locale, "check.command.usage"));
            return NOT_UNDERSTOOD;
        }
        return print();
    }

    private boolean understand(String argument) {
        Matcher role = ROLE.matcher(argument);
        if (role.matches()) {
            roles.put(role.group(1), AreaLevel.valueOf(role.group(2)));
        } else if (argument.equals("--lang=en")) {
            locale = Locale.ENGLISH;
        } else if (argument.startsWith("--")) {
            return false;
        } else {
            read(Path.of(argument));
        }
        return true;
    }

    private void read(Path path) {
        if (Files.isDirectory(path)) {
            folders.add(path);
            return;
        }
        try {
            files.put(path, new ModelFile(String.valueOf(path.getFileName()), Files.readAllBytes(path)));
        } catch (IOException e) {
            unread.add(path);
        }
    }

    private int print() {
        folders.forEach(path -> out.println(messages.get(locale, "check.command.folder", path)));
        unread.forEach(path -> out.println(messages.get(locale, "check.command.unread", path)));
        ModelChecker checker = new ModelChecker(() -> roles, messages);
        List<Finding> all = new ArrayList<>();
        Function<String, Optional<byte[]>> beside = checker.filesWith(files.values());
        files.forEach((path, file) -> checker.check(List.of(file), files.values(), beside)
                .forEach(finding -> {
                    all.add(finding);
                    out.println(line(path, finding));
                }));
        long refused = all.stream().filter(Finding::refused).count();
        out.println(messages.get(locale, "check.command.sum", files.size(), refused, all.size() - refused));
        if (all.stream().anyMatch(Finding::halting)) out.println(messages.get(locale, "check.halted"));
        return refused > 0 || !unread.isEmpty() || !folders.isEmpty() ? REFUSED : ACCEPTED;
    }

    private String line(Path path, Finding finding) {
        return String.join(
                "\t",
                finding.line() > 0 ? path + ":" + finding.line() : path.toString(),
                finding.elementId().isEmpty() ? "-" : finding.elementId(),
                finding.rule().id(),
                finding.sentence(messages, locale));
    }
}
