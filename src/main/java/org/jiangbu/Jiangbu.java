package org.jiangbu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application. */
@SpringBootApplication
public class Jiangbu {
    public static void main(String[] args) {
        SpringApplication.run(Jiangbu.class, args);
    }
}
