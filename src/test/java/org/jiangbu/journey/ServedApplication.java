package org.jiangbu.journey;

import java.io.IOException;
import java.io.PrintStream;
import org.jiangbu.Jiangbu;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * The application as its users meet it, in a process of its own on a free port and a database that is thrown away, with
 * the demonstration's accounts. It says on its output where it is and ends with its input.
 */
final class ServedApplication {
    static final String READY = "READY ";
    /** Nothing is played yet, and the registers are due. */
    static final String EMPTY = "empty";
    /** The demonstration's season, played in the background after the start. */
    static final String HALF = "half";

    private static final String REGISTERS_DUE = "2019-01-02T09:00";
    private static final String SELF_CHECK_BEGINS = "2018-10-15T09:00";

    private ServedApplication() {}

    /** @param arguments the season, {@link #EMPTY} or {@link #HALF} */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        String season = arguments[0];
        try (var context = (ServletWebServerApplicationContext) SpringApplication.run(
                Jiangbu.class,
                "--server.port=0",
                "--jiangbu.temporary=true",
                "--jiangbu.demo=true",
                "--jiangbu.demo.season=" + season,
                "--jiangbu.clock.start=" + (season.equals(EMPTY) ? REGISTERS_DUE : SELF_CHECK_BEGINS),
                "--vaadin.productionMode=true")) {
            out.println(READY + context.getWebServer().getPort());
            while (System.in.read() >= 0) {
                // whoever started it still lives
            }
        }
    }
}
