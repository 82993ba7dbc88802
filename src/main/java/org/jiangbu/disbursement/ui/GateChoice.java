package org.jiangbu.disbursement.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.policy.Policy;
import org.jiangbu.policy.Programme;
import org.jiangbu.policy.Programmes;
import org.jiangbu.policy.Safeguards.SelfCheckGate;

/**
 * What happens when money is to go to a township that owes its self-check (P21), for each programme that is open. The county's
 * leader changes it, as a new version of the year's policy.
 */
class GateChoice extends Div {
    private final transient Programmes programmes;
    private final transient Messages messages;

    GateChoice(Programmes programmes, Messages messages) {
        this.programmes = programmes;
        this.messages = messages;
        setWidthFull();
        programmes.all().stream()
                .filter(one -> one.isOpen() && !programmes.versions(one.year()).isEmpty())
                .forEach(one -> add(choice(one)));
    }

    private Select<SelfCheckGate> choice(Programme programme) {
        Select<SelfCheckGate> choice = new Select<>();
        choice.setLabel(text("disbursement.ui.gate", Integer.toString(programme.year())));
        choice.setHelperText(text("disbursement.ui.gate.hint"));
        choice.setItems(SelfCheckGate.values());
        choice.setItemLabelGenerator(gate -> text("disbursement.ui.gate." + gate));
        choice.setWidth("min(36rem, 100%)");
        choice.setValue(programmes.selfCheckBeforeTransfer(programme.year()));
        choice.addValueChangeListener(change -> {
            if (change.getValue() != programmes.selfCheckBeforeTransfer(programme.year())) {
                change(choice, programme.year(), change.getValue());
            }
        });
        return choice;
    }

    private void change(Select<SelfCheckGate> choice, int year, SelfCheckGate gate) {
        try {
            Policy now = programmes.policy(year);
            programmes.changePolicy(
                    now,
                    now.award(),
                    now.deadlines(),
                    now.safeguards().withSelfCheckBeforeTransfer(gate),
                    now.documentNo());
            Components.done(text("disbursement.ui.gate.done", text("disbursement.ui.gate." + gate)));
        } catch (Refusal refusal) {
            choice.setValue(programmes.selfCheckBeforeTransfer(year));
            Components.warn(refusal.sentence(messages));
        }
    }
}
