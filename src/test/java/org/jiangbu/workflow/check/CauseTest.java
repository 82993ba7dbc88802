package org.jiangbu.workflow.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Who breaks a flow is told where it is broken, and not of all that this brings with it. */
class CauseTest {
    private static List<Finding> refused(UnaryOperator<Redrawn> change) {
        String xml = change.apply(Redrawn.shipped("subsidy-declaration")).xml();
        return Checks.check("subsidy-declaration.bpmn", xml).stream()
                .filter(Finding::refused)
                .toList();
    }

    private static List<Finding> of(List<Finding> findings, Rule rule) {
        return findings.stream().filter(one -> one.rule() == rule).toList();
    }

    @Test
    void ofAllThatComesAfterADeletedStepOnlyTheFirstIsCalledUnreachable() {
        List<Finding> found = refused(model -> model.torn("cadre-check"));
        assertThat(found)
                .extracting(Finding::elementId, Finding::rule)
                .contains(tuple("declared", Rule.DEAD_END), tuple("cadre-result", Rule.UNREACHED));
        assertThat(of(found, Rule.UNREACHED)).hasSize(1);
        assertThat(of(found, Rule.CADRE_CHECK))
                .as("a gate is named once on a way")
                .hasSize(1);
        assertThat(found).hasSizeLessThan(6);
    }

    @Test
    void ofAllThatComesBeforeADeletedStepOnlyTheLastIsCalledADeadEnd() {
        List<Finding> found = refused(model -> model.torn("record-paid"));
        assertThat(of(found, Rule.DEAD_END)).extracting(Finding::elementId).containsExactly("paid");
    }

    @Test
    void aCircleToWhichNothingLeadsIsNamedOnce() {
        List<Finding> found = refused(model -> model.lead("register-approved-to-to-be-paid", "lapsed"));
        assertThat(of(found, Rule.UNREACHED)).extracting(Finding::elementId).containsExactly("to-be-paid");
    }
}
