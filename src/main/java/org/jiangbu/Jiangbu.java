package org.jiangbu;

import java.io.IOException;
import java.util.Arrays;
import org.jiangbu.rehearsal.RehearseCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application, or a rehearsal of a season when the first argument says {@code rehearse}. */
@SpringBootApplication
public class Jiangbu {
    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals(RehearseCommand.NAME)) {
            System.exit(RehearseCommand.run(Jiangbu.class, Arrays.asList(args).subList(1, args.length)));
        }
        SpringApplication.run(Jiangbu.class, args);
    }
}
