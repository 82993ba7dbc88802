package org.jiangbu.audit;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import org.jiangbu.ViewTest;
import org.jiangbu.audit.ui.InvariantsView;
import org.jiangbu.audit.ui.JournalView;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AuditViewsTest extends ViewTest {

    @Autowired
    Invariants invariants;

    @Test
    void ownInvariantsHold() {
        assertThat(invariants.check())
                .filteredOn(result ->
                        result.id().startsWith("security-") || result.id().startsWith("audit-"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(InvariantResult::holds);
    }

    @Test
    void administratorChecksTheInvariants() {
        signInAs(Roles.ADMIN, "533422");
        open(InvariantsView.class);
        _click(_get(Button.class, spec -> spec.withText("立即核对")));
        assertThat(_size(_get(Grid.class))).isEqualTo(invariants.check().size());
    }

    @Test
    void auditorReadsTheJournal() {
        signInAs(Roles.AUDITOR, "533422");
        open(JournalView.class);
        assertThat(_size(_get(Grid.class))).isPositive();
    }
}
