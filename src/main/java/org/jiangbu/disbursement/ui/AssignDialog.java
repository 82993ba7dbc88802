package org.jiangbu.disbursement.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Clock;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.disbursement.fund.FundBalance;
import org.jiangbu.disbursement.fund.FundUse;
import org.jiangbu.disbursement.fund.Funds;

/** Names the fund that pays one award of a programme year. */
class AssignDialog extends FormDialog {
    private final transient Funds funds;
    private final IntegerField year;
    private final Select<FundUse> use;
    private final ComboBox<FundBalance> fund;

    AssignDialog(Funds funds, Clock clock, Runnable done) {
        this(
                funds,
                clock,
                done,
                new IntegerField(text("disbursement.ui.year")),
                new Select<>(),
                Components.comboBox(text("disbursement.ui.fund")));
    }

    private AssignDialog(
            Funds funds,
            Clock clock,
            Runnable done,
            IntegerField year,
            Select<FundUse> use,
            ComboBox<FundBalance> fund) {
        super(text("disbursement.ui.fund.assign"), text("disbursement.ui.save"), done, year, use, fund);
        this.funds = funds;
        this.year = year;
        this.use = use;
        this.fund = fund;
        year.setValue(TownshipGrid.defaultYear(clock));
        use.setLabel(text("disbursement.ui.use"));
        use.setItems(FundUse.values());
        use.setItemLabelGenerator(one -> text("disbursement.ui.use." + one));
        use.setValue(FundUse.INDUSTRY);
        fund.setItems(funds.balances());
        fund.setItemLabelGenerator(FundBalance::name);
    }

    @Override
    void save() {
        if (fund.getValue() == null || year.getValue() == null) throw new Refusal("disbursement.ui.incomplete");
        funds.assign(year.getValue(), use.getValue(), fund.getValue().fundId());
    }
}
