package org.jiangbu.disbursement;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.jiangbu.ViewTest;
import org.jiangbu.disbursement.ui.BatchesView;
import org.jiangbu.disbursement.ui.FundsView;
import org.jiangbu.policy.Programmes;
import org.jiangbu.policy.Safeguards.SelfCheckGate;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DisbursementViewsTest extends ViewTest {
    @Autowired
    private Programmes programmes;

    @Autowired
    private JdbcClient db;

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

    /** P21: whether money goes to a township that owes its self-check. */
    @Test
    void theCountyLeaderChoosesWhatHappensWhereASelfCheckIsOwed() {
        for (String table : List.of(
                "insert into policy_programme select 2061, name, name_en, window_from, window_to, status, industry_fund,"
                        + " labour_fund, paper_evidence from policy_programme where year = 2018",
                "insert into policy_version (programme_year, version, document_no, terms)"
                        + " select 2061, 1, document_no, terms from policy_version where programme_year = 2018 and version = 1")) {
            db.sql(table).update();
        }
        signInAs(Roles.COUNTY_LEADER, "533422");
        open(BatchesView.class);
        Select<SelfCheckGate> choice = _get(Select.class, spec -> spec.withLabel("乡镇未按期上报自查时的拨付控制（2061年）"));
        assertThat(choice.getValue()).isEqualTo(SelfCheckGate.WARN);
        choice.setValue(SelfCheckGate.BLOCK);
        assertThat(programmes.selfCheckBeforeTransfer(2061)).isEqualTo(SelfCheckGate.BLOCK);
        assertThat(programmes.policy(2061).version()).isEqualTo(2);
    }

    @Test
    void nobodyElseDoes() {
        signInAs(Roles.COUNTY_REVIEWER, "533422");
        open(BatchesView.class);
        assertThat(_find(Select.class)).isEmpty();
    }
}
