package org.jiangbu.people.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.people.Accounts;
import org.jiangbu.people.CadreAssignments;
import org.jiangbu.people.HouseholdSummary;
import org.jiangbu.people.NewAccount;
import org.jiangbu.security.Person;

/** A household's account and cadre; township clerks change them. */
class HouseholdDialog extends Dialog {
    private final HouseholdSummary household;
    private final Accounts accounts;
    private final CadreAssignments cadres;
    private final Runnable changed;
    private final TextField holder = new TextField(text("people.field.holder"));
    private final TextField number = new TextField(text("people.field.account"));
    private final TextField bank = new TextField(text("people.field.bank"));
    private final ComboBox<Person> cadre = Components.comboBox(text("people.field.cadre"));

    HouseholdDialog(
            HouseholdSummary household, Accounts accounts, CadreAssignments cadres, boolean clerk, Runnable changed) {
        this.household = household;
        this.accounts = accounts;
        this.cadres = cadres;
        this.changed = changed;
        setHeaderTitle(household.headName());
        setWidth("min(40rem, 96vw)");
        add(new Paragraph(accounts.masked(household.id())
                .map(masked -> text("people.account.now", masked))
                .orElseGet(() -> text("people.account.none"))));
        if (clerk) {
            add(account(), assignment());
        }
        getFooter().add(new Button(text("people.close"), event -> close()));
    }

    private FormLayout account() {
        holder.setValue(household.headName());
        number.setMaxLength(40);
        Button change = Components.primary(text("people.account.change"), this::changeAccount);
        FormLayout fields = new FormLayout(new H3(text("people.account")), holder, number, bank, change);
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        return fields;
    }

    private FormLayout assignment() {
        List<Person> candidates = cadres.candidates(household.areaCode());
        cadre.setItems(candidates);
        cadre.setItemLabelGenerator(Person::displayName);
        candidates.stream()
                .filter(one -> Long.valueOf(one.id()).equals(household.cadreId()))
                .findFirst()
                .ifPresent(cadre::setValue);
        Button assign = Components.primary(text("people.cadre.assign"), this::assign);
        FormLayout fields = new FormLayout(new H3(text("people.cadre")), cadre, assign);
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        return fields;
    }

    private void changeAccount() {
        attempt(
                "people.account.changed",
                () -> accounts.change(
                        new NewAccount(household.id(), holder.getValue(), number.getValue(), bank.getValue(), null)));
    }

    private void assign() {
        if (!cadre.isEmpty()) {
            attempt(
                    "people.cadre.assigned",
                    () -> cadres.assign(household.id(), cadre.getValue().id()));
        }
    }

    private void attempt(String doneKey, Runnable act) {
        try {
            act.run();
            Components.done(text(doneKey));
            close();
            changed.run();
        } catch (Refusal refusal) {
            Components.warn(text(refusal.key(), refusal.args()));
        }
    }
}
