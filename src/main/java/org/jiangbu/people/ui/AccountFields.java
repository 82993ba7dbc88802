package org.jiangbu.people.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.people.AccountChanges;
import org.jiangbu.people.AccountNumber;
import org.jiangbu.people.Household;
import org.jiangbu.people.Member;
import org.jiangbu.people.NewAccount;
import org.jiangbu.people.PayeeAccount;
import org.jspecify.annotations.Nullable;

/** A new account of a household with the photo of its card or passbook. */
public class AccountFields extends Div {
    private static final String[] PHOTOS = {"image/jpeg", "image/png", "image/webp"};

    private final transient ToLongFunction<byte[]> photos;
    private final long householdId;
    private final ComboBox<String> holder = Components.comboBox(text("people.field.holder"));
    private final TextField number = new TextField(text("people.field.account"));
    private final TextField bank = new TextField(text("people.field.bank"));
    private final TextField branch = new TextField(text("people.field.branch"));
    private final Span kept = Components.state(VaadinIcon.CHECK, text("people.photo.kept"), "success");
    private @Nullable Long photoId;

    public AccountFields(ToLongFunction<byte[]> photos, Household household, @Nullable PayeeAccount now) {
        this.photos = photos;
        this.householdId = household.id();
        addClassName("account-fields");
        List<String> names = household.members().stream().map(Member::name).toList();
        holder.setItems(names);
        holder.setValue(
                now != null && names.contains(now.holderName())
                        ? now.holderName()
                        : household.summary().headName());
        holder.setHelperText(text("people.field.holder.how"));
        number.setMaxLength(40);
        number.setHelperText(text("people.field.account.how"));
        number.getElement().setAttribute("inputmode", "numeric");
        number.getElement().setAttribute("autocomplete", "off");
        number.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        number.addValueChangeListener(event -> judge(event.getValue()));
        bank.setMaxLength(60);
        branch.setMaxLength(60);
        bank.setValue(now == null || now.bankName() == null ? "" : now.bankName());
        branch.setValue(now == null || now.branch() == null ? "" : now.branch());
        FormLayout fields = new FormLayout(holder, number, bank, branch);
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("30rem", 2));
        kept.setVisible(false);
        Span asked = new Span(text("people.photo"));
        asked.addClassName("field-label");
        Div photo = new Div(
                asked, Components.fileUpload((name, content) -> keep(content), AccountChanges.MAX_BYTES, PHOTOS), kept);
        photo.addClassName("evidence-add");
        add(fields, photo);
    }

    /** Tells what the helper of the number says, e.g. when it may stay empty. */
    public void setNumberHint(String hint) {
        number.setHelperText(hint);
    }

    /** The new account; nothing while no number is written. */
    public Optional<NewAccount> account() {
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of(new NewAccount(
                        householdId,
                        holder.isEmpty() ? "" : holder.getValue(),
                        number.getValue(),
                        bank.getValue(),
                        branch.getValue()));
    }

    /** The photo's id; refuses while none is kept. */
    public long photo() {
        if (photoId == null) {
            throw new Refusal("people.photo.missing");
        }
        return photoId;
    }

    /** Refuses with a sentence if a number is written that cannot be recorded. */
    public void validate() {
        if (number.isEmpty()) {
            return;
        }
        AccountNumber.require(number.getValue());
        if (holder.isEmpty()) {
            throw new Refusal("people.account.holder-missing");
        }
        photo();
    }

    private void keep(byte[] content) {
        photoId = photos.applyAsLong(content);
        kept.setVisible(true);
    }

    /** A digit wrongly typed is likely to be noticed here; it is a warning, never a refusal. */
    private void judge(String typed) {
        String digits = AccountNumber.normalise(typed);
        boolean wrong = !digits.isEmpty() && !AccountNumber.isValid(digits);
        number.setErrorMessage(wrong ? text("people.account.number") : "");
        number.setInvalid(wrong);
        boolean odd = AccountNumber.isValid(digits) && !AccountNumber.plausible(digits);
        number.setHelperText(text(odd ? "people.account.luhn" : "people.field.account.how"));
        number.setClassName("field-warning", odd);
    }
}
