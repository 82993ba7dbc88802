package org.jiangbu.disbursement;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import org.jiangbu.ViewTest;
import org.jiangbu.disbursement.ui.BatchesView;
import org.jiangbu.disbursement.ui.FundsView;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.Test;

class DisbursementViewsTest extends ViewTest {
    @Test
    void countyFinanceBooksArrivals() {
        signInAs(Roles.COUNTY_FINANCE, "533422");
        open(FundsView.class);
        assertThat(_find(Button.class, spec -> spec.withText("登记到位资金"))).hasSize(1);
    }

    @Test
    void auditorReadsFundsOnly() {
        signInAs(Roles.AUDITOR, "533422");
        open(FundsView.class);
        assertThat(_find(Button.class, spec -> spec.withText("登记到位资金"))).isEmpty();
    }

    @Test
    void townshipSeesItsBatchesAndNoFunds() {
        signInAs(Roles.TOWNSHIP_FINANCE, "533422101");
        _get(open(BatchesView.class), Grid.class);
        assertThat(open("funds")).isNotInstanceOf(FundsView.class);
    }
}
