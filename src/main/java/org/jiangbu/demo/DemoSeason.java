package org.jiangbu.demo;

import java.util.List;
import java.util.Set;
import org.jiangbu.demo.HalfSeason.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Plays the demonstration's season in the background after the start, phase by phase, each once per database. */
@Component
public class DemoSeason {
    private static final Logger log = LoggerFactory.getLogger(DemoSeason.class);

    private final boolean demo;
    private final boolean half;
    private final DemoAccounts accounts;
    private final HalfSeason season;
    private final DemoPhases phases;
    private final CheckSeason checks;
    private volatile Progress progress = new Progress(0, 0, false);

    DemoSeason(
            @Value("${jiangbu.demo:false}") boolean demo,
            @Value("${jiangbu.demo.season:half}") String season,
            DemoAccounts accounts,
            HalfSeason halfSeason,
            DemoPhases phases,
            CheckSeason checks) {
        this.demo = demo;
        this.half = season.equals("half");
        this.accounts = accounts;
        this.season = halfSeason;
        this.phases = phases;
        this.checks = checks;
    }

    /** How many phases are played; {@code failed} when one broke off and the rest will not come. */
    public record Progress(int done, int total, boolean failed) {
        public boolean running() {
            return done < total && !failed;
        }
    }

    /** Whether this is a demonstration at all. */
    public boolean isDemo() {
        return demo;
    }

    public Progress progress() {
        return progress;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!demo) {
            closeAccounts();
            return;
        }
        accounts.open();
        phases.done("accounts");
        if (!half) {
            checks.endYear(); // whoever plays alone begins with the registers
        } else {
            List<Phase> all = season.phases();
            progress = new Progress(0, all.size(), false);
            Thread player = new Thread(() -> play(all), "demo-season");
            player.setDaemon(true);
            player.start();
        }
    }

    private void closeAccounts() {
        if (phases.done().contains("accounts") && accounts.close()) {
            log.warn("This database held a demonstration; its accounts are closed");
        }
    }

    void play(List<Phase> all) {
        Set<String> played = phases.done();
        try {
            for (int i = 0; i < all.size(); i++) {
                Phase phase = all.get(i);
                if (!played.contains(phase.name())) {
                    phase.play().run();
                    phases.done(phase.name());
                }
                progress = new Progress(i + 1, all.size(), false);
                log.info("Demonstration: {} of {} phases", i + 1, all.size());
            }
        } catch (RuntimeException e) {
            progress = new Progress(progress.done(), progress.total(), true);
            log.error("The demonstration's season broke off", e);
        }
    }
}
