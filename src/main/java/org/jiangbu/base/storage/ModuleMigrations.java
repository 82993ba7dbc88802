package org.jiangbu.base.storage;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ResourceLoader;

/** Brings the tables of every module up to date, module by module, each with a history of its own. */
class ModuleMigrations {

    /** A module may refer to tables of the modules before it. */
    static final List<String> ORDER = List.of(
            "base",
            "region",
            "policy",
            "security",
            "audit",
            "background",
            "workflow",
            "reminder",
            "secondment",
            "correspondence",
            "people",
            "declaration",
            "intake",
            "verification",
            "award",
            "register",
            "disbursement",
            "selfcheck",
            "tasklist",
            "summary",
            "inbox",
            "rehearsal",
            "demo",
            "oversight",
            "modeler");

    private final ResourceLoader resources;

    ModuleMigrations(ResourceLoader resources) {
        this.resources = resources;
    }

    void migrate(DataSource owner) {
        for (String module : ORDER) {
            String folder = "classpath:db/migration/" + module;
            if (resources.getResource(folder + "/").exists()) {
                Flyway.configure()
                        .dataSource(owner)
                        .locations(folder)
                        .table("flyway_" + module)
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load()
                        .migrate();
            }
        }
    }
}
