package org.jiangbu.people.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.people.AccountChange;
import org.jiangbu.people.HouseholdSummary;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;

/** A household's account, cadre and relations; township clerks change them, and a second person confirms a new account. */
class HouseholdDialog extends Dialog {
    private final HouseholdSummary household;
    private final HouseholdServices services;
    private final Runnable changed;
    private final ComboBox<Person> cadre = Components.comboBox(text("people.field.cadre"));

    HouseholdDialog(HouseholdSummary household, HouseholdServices services, Runnable changed) {
        this.household = household;
        this.services = services;
        this.changed = changed;
        setHeaderTitle(household.headName());
        setWidth("min(40rem, 96vw)");
        add(new Paragraph(services.accounts()
                .masked(household.id())
                .map(masked -> text("people.account.now", masked))
                .orElseGet(() -> text("people.account.none"))));
        services.changes().waiting(household.id()).ifPresent(this::waiting);
        if (services.user().has(Roles.TOWNSHIP_CLERK, household.areaCode())) {
            add(account(), assignment());
        }
        add(new RelationsSection(household, services));
        getFooter().add(new Button(text("people.close"), event -> close()));
    }

    private void waiting(AccountChange change) {
        String by = services.staff().names(List.of(change.askedBy())).getOrDefault(change.askedBy(), "");
        add(new WaitingAccount(
                change, by, services.changes().photo(household.id()).orElseThrow()));
        if (services.changes().mayConfirm(change)) {
            Button refuse = new Button(
                    text("people.change.refuse"),
                    event -> attempt(
                            "people.change.refused", () -> services.changes().refuse(household.id())));
            Div acts = new Div(
                    Components.primary(
                            text("people.change.confirm"),
                            () -> attempt("people.account.changed", () -> services.changes()
                                    .confirm(household.id()))),
                    refuse);
            acts.addClassName("dialog-acts");
            add(acts);
        }
    }

    private Div account() {
        AccountFields fields = new AccountFields(
                content -> services.changes().keepPhoto(household.id(), content),
                services.households().whole(household.id()),
                null);
        Button change = Components.primary(text("people.account.change"), () -> changeAccount(fields));
        return new Div(new H3(text("people.account")), fields, change);
    }

    private FormLayout assignment() {
        List<Person> candidates = services.cadres().candidates(household.areaCode());
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

    private void changeAccount(AccountFields fields) {
        attempt("people.account.asked", () -> {
            fields.validate();
            services.changes()
                    .ask(fields.account().orElseThrow(() -> new Refusal("people.account.number")), fields.photo());
        });
    }

    private void assign() {
        if (!cadre.isEmpty()) {
            attempt("people.cadre.assigned", () -> services.cadres()
                    .assign(household.id(), cadre.getValue().id()));
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
