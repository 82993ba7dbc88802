package org.jiangbu.modeler.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiangbu.base.Messages;
import org.jiangbu.modeler.ui.editor.Mark;
import org.jiangbu.modeler.ui.editor.Mark.Kind;
import org.jiangbu.workflow.check.Finding;
import org.jiangbu.workflow.check.Rule;
import org.junit.jupiter.api.Test;

/** What stands at an element of which several things are said. */
class FindingMarksTest {
    private final Messages messages = new Messages();

    private static Finding finding(String element, Rule rule) {
        return new Finding("a.bpmn", element, 1, rule, List.of("核实", "x", "y"), false);
    }

    private List<Mark> marks(Finding... findings) {
        return FindingMarks.of(List.of(findings), messages);
    }

    @Test
    void whatForbidsToPublishIsTheSignWhateverElseIsSaidBefore() {
        Finding advice = finding("check", Rule.NO_ENGLISH);
        Finding refused = finding("check", Rule.DEAD_END);
        assertThat(marks(advice, refused))
                .containsExactly(
                        new Mark("check", Kind.ERROR, refused.sentence(messages) + "\n" + advice.sentence(messages)));
    }

    @Test
    void adviceAloneIsAWarning() {
        assertThat(marks(finding("check", Rule.NO_ENGLISH)))
                .extracting(Mark::kind)
                .containsExactly(Kind.WARNING);
    }

    @Test
    void eachElementHasOneMarkAndTheWholeFileNone() {
        assertThat(marks(
                        finding("one", Rule.UNREACHED),
                        finding("", Rule.PROCESS_ID),
                        finding("other", Rule.NAMELESS),
                        finding("one", Rule.NO_DEFAULT)))
                .extracting(Mark::elementId)
                .containsExactly("one", "other");
    }
}
