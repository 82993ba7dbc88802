package org.jiangbu.security;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.storage.SecretFile;
import org.jiangbu.base.storage.StartRefused;
import org.jiangbu.region.Area;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.region.Areas;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the first administrator into an empty application: with the password of {@code JIANGBU_ADMIN_PASSWORD}, or, with the
 * embedded database, with one that is written to a file in the data folder (0600). A demonstration brings its own people.
 */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String USERNAME = "admin";

    private final Environment environment;
    private final JdbcClient db;
    private final Staff staff;
    private final Areas areas;
    private final Messages messages;
    private final Clock clock;

    FirstAdministrator(
            Environment environment, JdbcClient db, Staff staff, Areas areas, Messages messages, Clock clock) {
        this.environment = environment;
        this.db = db;
        this.staff = staff;
        this.areas = areas;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        boolean empty = db.sql("select count(*) = 0 from security_person")
                .query(Boolean.class)
                .single();
        if (empty && !flag("jiangbu.demo") && !flag("jiangbu.temporary")) {
            create(password());
        }
    }

    private boolean flag(String property) {
        return environment.getProperty(property, Boolean.class, false);
    }

    private String password() {
        String given = environment.getProperty("JIANGBU_ADMIN_PASSWORD", "");
        if (!given.isBlank()) {
            return given;
        }
        if (!environment.getProperty("jiangbu.datasource.url", "").isBlank()) {
            throw new StartRefused(
                    "Nobody works here yet. Set JIANGBU_ADMIN_PASSWORD to the first password of the user " + USERNAME
                            + " and start again.");
        }
        Path file = Path.of(environment.getProperty("jiangbu.data", "data")).resolve("first-administrator.txt");
        String password = SecretFile.random(12);
        SecretFile.write(file, USERNAME + " " + password);
        LOG.info(
                "The first administrator's password is in {}; change it after the first sign-in",
                file.toAbsolutePath());
        return password;
    }

    private void create(String password) {
        try {
            Person person = staff.create(USERNAME, messages.get("security.role." + Roles.ADMIN), password);
            LocalDate today = LocalDate.now(clock);
            for (Area county : areas.all(AreaLevel.COUNTY, today)) {
                staff.assign(person.id(), Roles.ADMIN, county.code(), today, null);
            }
        } catch (Refusal refusal) {
            throw new StartRefused("JIANGBU_ADMIN_PASSWORD: " + refusal.sentence(messages));
        }
    }
}
