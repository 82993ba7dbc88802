package org.jiangbu.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.Absences;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who acts for another in the self-check alone fills it in, and does nothing else of the other's. */
class ChosenProcessTest extends SelfCheckScene {
    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private Absences absences;

    @Autowired
    private Clock clock;

    private Person substitute(Set<String> processes) {
        Person substitute = given.person(Roles.TOWNSHIP_FINANCE, TOWNSHIP);
        Person clerk = people.get(Roles.TOWNSHIP_CLERK);
        LocalDate today = LocalDate.now(clock);
        user.runAs(clerk.id(), () -> absences.enter(clerk.id(), substitute.id(), today, today, processes, null));
        people.put("substitute", substitute);
        return substitute;
    }

    @Test
    void theSubstituteOpensFillsAndHandsInWhatWasDelegated() {
        issue(false);
        substitute(Set.of(SelfChecks.TOWNSHIP_PROCESS));
        answer("substitute", check, Verdict.MET);
        long item = sheet("substitute").lines().get(0).item().id();
        as("substitute", () -> {
            long file = files.add(check, item, "名单.pdf", PDF).id();
            assertThat(files.of(check)).hasSize(1);
            assertThat(files.content(file).content()).isEqualTo(PDF);
            files.remove(file);
            assertThat(open(check)).isNotNull();
        });
    }

    @Test
    void whoActsInAnotherProcessOrForNobodyReadsNothing() {
        issue(false);
        substitute(Set.of("payment-batch"));
        as("substitute", () -> {
            assertThatThrownBy(() -> selfChecks.sheet(check)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> files.of(check)).isInstanceOf(Refusal.class);
            assertThat(selfChecks.ofTownships(year)).isEmpty();
        });
    }
}
