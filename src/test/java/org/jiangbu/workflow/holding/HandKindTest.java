package org.jiangbu.workflow.holding;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiangbu.base.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandKindTest {
    @ParameterizedTest
    @EnumSource
    void theJournalNamesEveryChangeOfHands(HandKind kind) {
        assertThat(new Messages().has("audit.action." + kind.act())).isTrue();
    }
}
