package org.jiangbu.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;

/** A row of a list as a card. */
class CardTest {
    @Test
    void foldedFiguresAreSeenOnceTheyAreAskedFor() {
        Card card =
                new Card("升平镇").fact("完成率", new Span("90%")).folded("户数", more -> more.fact("在册户数", new Span("190")));
        DescriptionList facts = (DescriptionList) card.getComponentAt(1);
        assertThat(facts.getElement().getTextRecursively()).isEqualTo("完成率90%");
        Details folded = (Details) card.getComponentAt(2);
        assertThat(folded.isOpened()).isFalse();
        assertThat(folded.getSummaryText()).isEqualTo("户数");
        assertThat(folded.getContent().map(one -> one.getElement().getTextRecursively()))
                .containsExactly("在册户数190");
    }
}
