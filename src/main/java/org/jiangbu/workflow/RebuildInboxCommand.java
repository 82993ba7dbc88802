package org.jiangbu.workflow;

import java.util.ArrayList;
import java.util.List;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.storage.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code rebuild-inbox} with the settings of the application: restores the inbox from the engine's open tasks and says what
 * was missing, surplus or wrong. With a server of one's own it may run beside the application.
 */
public final class RebuildInboxCommand {
    public static final String NAME = "rebuild-inbox";

    private static final Logger log = LoggerFactory.getLogger(RebuildInboxCommand.class);
    private static final int REBUILT = 0;
    private static final int REFUSED = 1;
    private static final int NOT_STARTED = 2;

    private RebuildInboxCommand() {}

    /** Runs with the arguments after the command's name; returns the exit code. */
    public static int run(Class<?> application, List<String> arguments) {
        List<String> settings = new ArrayList<>(arguments);
        settings.addAll(List.of(
                "--server.port=-1", // the modules describe their cases, but no port is opened
                "--jiangbu.background.worker=false",
                "--jiangbu.reminder.sweep=false",
                "--camunda.bpm.job-execution.enabled=false",
                "--logging.level.root=warn",
                "--logging.level.org.jiangbu.workflow=info"));
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(application).run(settings.toArray(String[]::new))) {
            return rebuild(context);
        } catch (StartRefused refused) {
            log.error(refused.getMessage());
            return NOT_STARTED;
        }
    }

    private static int rebuild(ApplicationContext context) {
        try {
            InboxRebuild.Rebuilt rebuilt = context.getBean(InboxRebuild.class).rebuild();
            log.info(
                    "The inbox is as the engine has it: {} missing items added, {} surplus taken out, {} put right",
                    rebuilt.missing(),
                    rebuilt.surplus(),
                    rebuilt.changed());
            return REBUILT;
        } catch (Refusal refusal) {
            log.error("Nothing was changed. {}", refusal.sentence(context.getBean(Messages.class)));
            return REFUSED;
        }
    }
}
