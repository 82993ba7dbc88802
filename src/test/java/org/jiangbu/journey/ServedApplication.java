package org.jiangbu.journey;

import java.io.IOException;
import java.io.PrintStream;
import org.jiangbu.Jiangbu;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * The application as its users meet it, in a process of its own on a free port and a database that is thrown away: the
 * demonstration's accounts, but nothing played yet. It says on its output where it is and ends with its input.
 */
final class ServedApplication {
    static final String READY = "READY ";

    private ServedApplication() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        try (var context = (ServletWebServerApplicationContext) SpringApplication.run(
                Jiangbu.class,
                "--server.port=0",
                "--jiangbu.temporary=true",
                "--jiangbu.demo=true",
                "--jiangbu.demo.season=empty",
                "--jiangbu.clock.start=2019-01-02T09:00",
                "--vaadin.productionMode=true")) {
            out.println(READY + context.getWebServer().getPort());
            while (System.in.read() >= 0) {
                // whoever started it still lives
            }
        }
    }
}
