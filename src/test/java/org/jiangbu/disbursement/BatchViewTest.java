package org.jiangbu.disbursement;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H2;
import org.jiangbu.ViewTest;
import org.jiangbu.disbursement.ui.BatchView;
import org.jiangbu.register.TestRosters;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class BatchViewTest extends ViewTest {
    private static final String TOWNSHIP = "533422101";

    @Autowired
    private BatchBook book;

    @Autowired
    private JdbcClient db;

    @Autowired
    private CurrentUser user;

    @Autowired
    private TransactionTemplate transaction;

    private String batch() {
        Person finance = signInAs(Roles.COUNTY_FINANCE, "533422");
        return user.runAs(
                finance.id(),
                () -> transaction.execute(status -> {
                    String no = book.nextNumber(2999);
                    book.insert(no, 2999, TOWNSHIP, TestRosters.approved(db, 2999, TOWNSHIP));
                    return no;
                }));
    }

    @Test
    void showsABatchToThoseOfItsPlace() {
        String no = batch();
        signInAs(Roles.TOWNSHIP_FINANCE, TOWNSHIP);
        open("batches/" + no);
        _assertOne(H2.class, spec -> spec.withText("兑付批次 " + no));
    }

    @Test
    void showsNothingToAnotherTownship() {
        String no = batch();
        signInAs(Roles.TOWNSHIP_FINANCE, "533422102");
        assertThat(open("batches/" + no)).isNotInstanceOf(BatchView.class);
    }
}
