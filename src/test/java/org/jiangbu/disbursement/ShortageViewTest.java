package org.jiangbu.disbursement;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import org.jiangbu.ViewTest;
import org.jiangbu.register.TestRosters;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who opens a batch that waits for money is told so; only county finance can book the arrival. */
class ShortageViewTest extends ViewTest {
    private static final String TOWNSHIP = "533422101";

    @Autowired
    private BatchBook book;

    @Autowired
    private JdbcClient db;

    @Autowired
    private CurrentUser user;

    @Autowired
    private TransactionTemplate transaction;

    private String shortBatch() {
        Person finance = signInAs(Roles.COUNTY_FINANCE, "533422");
        return user.runAs(
                finance.id(),
                () -> transaction.execute(status -> {
                    String no = book.nextNumber(2998);
                    book.insert(no, 2998, TOWNSHIP, TestRosters.approved(db, 2998, TOWNSHIP));
                    book.markShort(no, 45_030);
                    return no;
                }));
    }

    @Test
    void countyFinanceIsToldThatTheMoneyIsThere() {
        open("batches/" + shortBatch());
        _assertOne(Span.class, spec -> spec.withText("资金已足额"));
    }

    @Test
    void aTownshipReadsTheShortageAndBooksNothing() {
        String no = shortBatch();
        signInAs(Roles.TOWNSHIP_FINANCE, TOWNSHIP);
        open("batches/" + no);
        _assertNone(Button.class, spec -> spec.withText("登记到位资金"));
        _assertNone(Button.class, spec -> spec.withText("银行代发文件"));
    }
}
