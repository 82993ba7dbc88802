package org.jiangbu.disbursement.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.textfield.TextField;
import org.jiangbu.disbursement.fund.Funds;
import org.jiangbu.disbursement.fund.NewFund;

/** Opens a fund. */
class FundDialog extends FormDialog {
    private final transient Funds funds;
    private final TextField code;
    private final TextField name;
    private final TextField source;

    FundDialog(Funds funds, Runnable done) {
        this(
                funds,
                done,
                new TextField(text("disbursement.ui.fund.code")),
                new TextField(text("disbursement.ui.fund.name")),
                new TextField(text("disbursement.ui.fund.source")));
    }

    private FundDialog(Funds funds, Runnable done, TextField code, TextField name, TextField source) {
        super(text("disbursement.ui.fund.add"), text("disbursement.ui.save"), done, code, name, source);
        this.funds = funds;
        this.code = code;
        this.name = name;
        this.source = source;
        code.setRequired(true);
        name.setRequired(true);
        source.setRequired(true);
    }

    @Override
    void save() {
        funds.open(new NewFund(code.getValue(), name.getValue(), source.getValue()));
    }
}
