package org.jiangbu;

import java.io.IOException;
import java.util.Arrays;
import org.jiangbu.rehearsal.RehearseCommand;
import org.jiangbu.workflow.RebuildInboxCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application, or what its first argument names: {@code rehearse} or {@code rebuild-inbox}. */
@SpringBootApplication
public class Jiangbu {
    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals(RehearseCommand.NAME)) {
            System.exit(RehearseCommand.run(Jiangbu.class, Arrays.asList(args).subList(1, args.length)));
        }
        if (args.length > 0 && args[0].equals(RebuildInboxCommand.NAME)) {
            System.exit(
                    RebuildInboxCommand.run(Jiangbu.class, Arrays.asList(args).subList(1, args.length)));
        }
        SpringApplication.run(Jiangbu.class, args);
    }
}
