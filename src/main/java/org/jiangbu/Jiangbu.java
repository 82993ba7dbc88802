package org.jiangbu;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jiangbu.rehearsal.RehearseCommand;
import org.jiangbu.workflow.RebuildInboxCommand;
import org.jiangbu.workflow.check.CheckModelCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LoggingSystem;

/** Starts the application, or what its first argument names: {@code rehearse}, {@code rebuild-inbox} or {@code
 * check-model}. */
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
        if (args.length > 0 && args[0].equals(CheckModelCommand.NAME)) {
            LoggingSystem.get(Jiangbu.class.getClassLoader()).beforeInitialize(); // findings only, no log between them
            PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
            System.exit(CheckModelCommand.run(Arrays.asList(args).subList(1, args.length), out));
        }
        SpringApplication.run(Jiangbu.class, args);
    }
}
