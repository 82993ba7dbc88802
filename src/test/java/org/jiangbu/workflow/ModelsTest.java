package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiangbu.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ModelsTest extends IntegrationTest {
    @Autowired
    private Models models;

    @Test
    void theChainOfADeclarationBeginsWithTheAssignedCadre() {
        assertThat(models.steps("subsidy-declaration").get(0).role()).isEqualTo("assigned-cadre");
        assertThat(models.steps("subsidy-declaration"))
                .extracting(Models.Step::key)
                .containsSubsequence("cadre-check", "village-verification", "township-check");
    }

    @Test
    void everyStepHasARoleAndAnOutcome() {
        for (String process : new String[] {"subsidy-declaration", "township-register", "payment-batch"}) {
            assertThat(models.steps(process)).isNotEmpty().allSatisfy(step -> {
                assertThat(step.role()).isNotEmpty();
                assertThat(step.outcomes()).isNotEmpty();
                assertThat(step.formKey() == null)
                        .as("only the panel of an account asks for itself")
                        .isEqualTo(step.key().equals("confirm-account"));
            });
        }
    }
}
