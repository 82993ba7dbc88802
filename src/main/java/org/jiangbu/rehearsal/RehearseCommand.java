package org.jiangbu.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.storage.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * {@code rehearse --registers=DIR --programme=YEAR [--cap-scope=JOINT] [--arrival=YUAN] [--models=DIR]
 * [--role=NAME:LEVEL] --report=FILE}: a whole season without a screen, on a database that is thrown away.
 */
public final class RehearseCommand {
    public static final String NAME = "rehearse";

    private static final Logger log = LoggerFactory.getLogger(RehearseCommand.class);
    private static final int BALANCED = 0;
    private static final int NOT_BALANCED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private RehearseCommand() {}

    /** Runs with the arguments after the command's name; returns the exit code: 0 only when everything is paid. */
    public static int run(Class<?> application, List<String> arguments) throws IOException {
        Rehearsal.Stopwatch watch = new Rehearsal.Stopwatch();
        RehearsalOptions options;
        try {
            options = RehearsalOptions.parse(arguments);
        } catch (Refusal refusal) {
            log.error(refusal.sentence(new Messages()));
            return NOT_UNDERSTOOD;
        }
        Path data = Files.createTempDirectory("jiangbu-rehearsal-");
        try (ConfigurableApplicationContext context = start(application, options, data)) {
            Rehearsal rehearsal = context.getBean(Rehearsal.class);
            try {
                rehearsal.requireProgramme(options.programmeYear());
            } catch (Refusal refusal) {
                log.error(refusal.sentence(new Messages()));
                return NOT_UNDERSTOOD;
            }
            RehearsalReport report = rehearsal.run(options, watch);
            report.write(options.report());
            log.info("Report written to {}", options.report());
            return report.complete() ? BALANCED : NOT_BALANCED;
        } catch (StartRefused refused) {
            log.error(refused.getMessage());
            return NOT_UNDERSTOOD;
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static ConfigurableApplicationContext start(Class<?> application, RehearsalOptions options, Path data) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.port", -1); // the whole application, screens included, but it opens no port
        settings.put("jiangbu.data", data);
        settings.put("server.tomcat.basedir", data.resolve("web"));
        settings.put("jiangbu.temporary", true);
        settings.put("jiangbu.datasource.url", "");
        settings.put("jiangbu.models", options.models() == null ? "" : options.models());
        settings.put("jiangbu.demo", false);
        settings.put("jiangbu.clock.movable", true);
        settings.put("jiangbu.clock.start", (options.programmeYear() + 1) + "-01-02T09:00");
        settings.put("jiangbu.background.worker", false);
        settings.put("camunda.bpm.job-execution.enabled", false);
        settings.put("logging.level.root", "warn");
        settings.put("logging.level.org.jiangbu.rehearsal", "info");
        return new SpringApplicationBuilder(application)
                .initializers((GenericApplicationContext context) -> RehearsedRoles.announce(context, options.roles()))
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }
}
