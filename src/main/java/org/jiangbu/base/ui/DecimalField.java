package org.jiangbu.base.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Optional;
import org.jiangbu.base.Decimals;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;

/**
 * A number that is typed: full-width digits and thousands separators are read as in a register, and whatever is no number
 * is said at the field and never passed over.
 */
public class DecimalField extends TextField {
    private static final int LONGEST = 30;

    private final boolean money;

    private DecimalField(String label, boolean money) {
        super(label);
        this.money = money;
        setMaxLength(LONGEST);
        setManualValidation(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        getElement().setAttribute("autocomplete", "off");
        getElement().executeJs("this.inputElement && this.inputElement.setAttribute('inputmode', 'decimal')");
        addValueChangeListener(event -> judge());
    }

    /** Any number, such as a quantity or a price. */
    public static DecimalField ofNumber(String label) {
        return new DecimalField(label, false);
    }

    /** An amount in yuan; more than two decimals count rounded to the fen, and the field says so. */
    public static DecimalField ofYuan(String label) {
        return new DecimalField(label, true);
    }

    /** The number, nothing while the field is empty; refuses what is no number. */
    public Optional<BigDecimal> number() {
        return getValue().isBlank() ? Optional.empty() : Optional.of(Decimals.parse(getValue()));
    }

    /** The amount to the fen, nothing while the field is empty; refuses what is no amount. */
    public Optional<Money> money() {
        return number().map(Money::rounded);
    }

    public void setNumber(BigDecimal number) {
        setValue(number.toPlainString());
    }

    /** Marks the field with what is wrong in it. */
    public void refuse(String sentence) {
        setInvalid(true);
        setErrorMessage(sentence);
    }

    /** Marks the field if it holds no number, and takes every other mark from it. */
    public void judge() {
        setInvalid(false);
        setHelperText("");
        try {
            number().filter(number -> money && number.stripTrailingZeros().scale() > 2)
                    .ifPresent(number -> setHelperText(
                            text("base.ui.money.rounded", Money.rounded(number).format())));
        } catch (Refusal refusal) {
            refuse(text(refusal.key(), refusal.args()));
        }
    }
}
