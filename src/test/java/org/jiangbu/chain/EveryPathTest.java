package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jiangbu.IntegrationTest;
import org.jiangbu.disbursement.ShortagePaths;
import org.jiangbu.selfcheck.SelfCheckPaths;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Plays every path of every model, replays what is over then, and fails for each sequence flow that none of the scenarios walks: whoever draws a new
 * flow gives it a scenario in one of the classes named here.
 */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class EveryPathTest {
    /** Cases of other tests, of which nobody knows what they did to them. */
    private static final Set<String> before = new HashSet<>();

    @Nested
    @Order(0)
    class Before extends IntegrationTest {
        @Autowired
        private WalkedFlows flows;

        @Autowired
        private ReplayedCases replayed;

        @Test
        void onlyTheseScenariosCount() throws IOException {
            flows.forget();
            before.addAll(replayed.overNow());
            assertThat(notWalked(flows))
                    .anyMatch(flow -> flow.contains("notice-over"))
                    .hasSizeGreaterThan(50);
        }
    }

    @Nested
    @Order(1)
    class Checks extends CheckPaths {}

    @Nested
    @Order(1)
    class Objecting extends NoticePaths {}

    @Nested
    @Order(1)
    class Reviewing extends ReviewPaths {}

    @Nested
    @Order(1)
    class Withdrawing extends WithdrawalPaths {}

    @Nested
    @Order(1)
    class Registering extends RosterPaths {}

    @Nested
    @Order(1)
    class Paying extends PaymentPaths {}

    @Nested
    @Order(1)
    class WithoutFunds extends ShortagePaths {}

    @Nested
    @Order(1)
    class SelfChecking extends SelfCheckPaths {}

    @Nested
    @Order(2)
    class After extends IntegrationTest {
        @Autowired
        private WalkedFlows flows;

        @Test
        void everySequenceFlowOfEveryModelWasWalked() throws IOException {
            assertThat(notWalked(flows)).isEmpty();
        }
    }

    @Nested
    @Order(2)
    class Replayed extends IntegrationTest {
        @Autowired
        private ReplayedCases replayed;

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "subsidy-declaration",
                    "township-register",
                    "payment-batch",
                    "township-self-check",
                    "village-self-check",
                    "self-check-finding"
                })
        void replayingTheVersionInForceGivesExactlyWhatWas(String process) {
            replayed.areAsTheyWere(process, before);
        }
    }

    private static List<String> notWalked(WalkedFlows flows) throws IOException {
        List<String> missing = new ArrayList<>();
        try (Stream<Path> models = Files.list(Path.of("bpmn"))) {
            models.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .forEach(file -> missing.addAll(flows.notWalked(Bpmn.readModelFromFile(file.toFile()))));
        }
        return missing;
    }
}
