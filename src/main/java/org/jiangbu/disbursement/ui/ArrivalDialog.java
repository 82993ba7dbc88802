package org.jiangbu.disbursement.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.disbursement.fund.FundBalance;
import org.jiangbu.disbursement.fund.Funds;
import org.jiangbu.disbursement.fund.NewArrival;

/** Books money that arrived, with its document; a double click books once. */
class ArrivalDialog extends FormDialog {
    private final transient Funds funds;
    private final ComboBox<FundBalance> fund;
    private final TextField amount;
    private final TextField documentNo;
    private final DatePicker date;
    private final TextField remark;
    private final String commandId = UUID.randomUUID().toString();

    ArrivalDialog(Funds funds, Clock clock, Runnable done) {
        this(
                funds,
                clock,
                done,
                Components.comboBox(text("disbursement.ui.fund")),
                new TextField(text("disbursement.ui.amount-yuan")),
                new TextField(text("disbursement.ui.document")),
                Components.datePicker(text("disbursement.ui.arrival.date")),
                new TextField(text("disbursement.ui.remark")));
    }

    private ArrivalDialog(
            Funds funds,
            Clock clock,
            Runnable done,
            ComboBox<FundBalance> fund,
            TextField amount,
            TextField documentNo,
            DatePicker date,
            TextField remark) {
        super(
                text("disbursement.ui.arrival.add"),
                text("disbursement.ui.arrival.book"),
                done,
                fund,
                amount,
                documentNo,
                date,
                remark);
        this.funds = funds;
        this.fund = fund;
        this.amount = amount;
        this.documentNo = documentNo;
        this.date = date;
        this.remark = remark;
        List<FundBalance> known = funds.balances();
        fund.setItems(known);
        fund.setItemLabelGenerator(FundBalance::name);
        if (known.size() == 1) fund.setValue(known.get(0));
        amount.setPlaceholder("8,649,000.00");
        amount.setMaxLength(30);
        documentNo.setMaxLength(60);
        remark.setMaxLength(200);
        date.setMax(LocalDate.now(clock));
        date.setValue(LocalDate.now(clock));
    }

    @Override
    void save() {
        if (fund.getValue() == null || date.getValue() == null) throw new Refusal("disbursement.ui.incomplete");
        long fen = Money.parse(amount.getValue()).fen();
        funds.arrive(new NewArrival(
                fund.getValue().fundId(), fen, documentNo.getValue(), date.getValue(), remark.getValue(), commandId));
    }
}
