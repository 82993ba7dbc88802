package org.jiangbu.declaration.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.DecimalField;
import org.jiangbu.base.ui.Keys;
import org.jiangbu.declaration.DeclarationLine;
import org.jiangbu.declaration.LineKind;

/** Lowering the verified value of one line, never above what stood before (H23), with a coded reason and words. */
class CutFields extends Div {
    /** The codes that verification records. */
    private static final String[] REASONS = {
        "NOT_SOLD",
        "QUANTITY_LOWER",
        "PRICE_LOWER",
        "NO_EVIDENCE",
        "OUT_OF_WINDOW",
        "OUT_OF_CATALOGUE",
        "DUPLICATE",
        "FALSE",
        "OTHER"
    };

    private final DeclarationLine line;
    private final DecimalField quantity = DecimalField.ofNumber(text("declaration.cut.quantity"));
    private final DecimalField amount = DecimalField.ofYuan(text("declaration.cut.amount"));
    private final Select<String> reasonCode = new Select<>();
    private final TextField reason = new TextField(text("declaration.cut.reason"));
    private final FormLayout fields = new FormLayout();

    CutFields(DeclarationLine line) {
        this.line = line;
        boolean sale = line.kind() == LineKind.SALE;
        quantity.setVisible(sale);
        quantity.setNumber(line.verifiedQuantity().stripTrailingZeros());
        amount.setNumber(Money.ofFen(line.verifiedFen()).yuan());
        quantity.addValueChangeListener(event -> proportion(event.isFromClient()));
        reasonCode.setLabel(text("declaration.cut.reason-code"));
        reasonCode.setItems(REASONS);
        reasonCode.setItemLabelGenerator(code -> code == null ? "" : text("declaration.cut.reason." + code));
        reason.setMaxLength(200);
        fields.add(quantity, amount, reasonCode, reason);
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 2), new FormLayout.ResponsiveStep("40rem", 4));
        fields.setVisible(false);
        Button toggle = new Button(text("declaration.cut"), VaadinIcon.SCISSORS.create());
        toggle.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        toggle.addClickListener(event -> {
            fields.setVisible(!fields.isVisible());
            toggle.setText(text(fields.isVisible() ? "declaration.cut.undo" : "declaration.cut"));
            if (fields.isVisible()) (sale ? quantity : amount).focus();
        });
        Keys.presses("KeyX", toggle);
        add(toggle, fields);
    }

    /** The cut as the decision records it; nothing when the line is left as it is. */
    Optional<Map<String, Object>> cut() {
        if (!fields.isVisible() || unchanged()) {
            return Optional.empty();
        }
        Map<String, Object> cut = new LinkedHashMap<>();
        cut.put("lineId", line.id());
        cut.put("verifiedQuantity", quantity());
        cut.put("verifiedFen", fen());
        cut.put("reasonCode", reasonCode.isEmpty() ? "" : reasonCode.getValue());
        cut.put("reason", reason.getValue().strip());
        return Optional.of(cut);
    }

    void validate() {
        if (cut().isEmpty()) {
            return;
        }
        if (quantity().signum() < 0 || quantity().compareTo(line.verifiedQuantity()) > 0) {
            throw new Refusal(
                    "declaration.cut.quantity-above",
                    line.lineNo(),
                    line.verifiedQuantity().stripTrailingZeros().toPlainString());
        }
        if (fen() < 0 || fen() > line.verifiedFen()) {
            throw new Refusal(
                    "declaration.cut.amount-above",
                    line.lineNo(),
                    Money.ofFen(line.verifiedFen()).format());
        }
        if (reasonCode.isEmpty() || reason.getValue().isBlank()) {
            throw new Refusal("declaration.cut.reason-missing", line.lineNo());
        }
    }

    private boolean unchanged() {
        return fen() == line.verifiedFen() && quantity().compareTo(line.verifiedQuantity()) == 0;
    }

    private BigDecimal quantity() {
        return quantity.number().orElseThrow(() -> new Refusal("declaration.cut.empty", line.lineNo()));
    }

    private long fen() {
        return amount.money()
                .orElseThrow(() -> new Refusal("declaration.cut.empty", line.lineNo()))
                .fen();
    }

    /** The amount follows the quantity; it can be lowered further by hand. */
    private void proportion(boolean fromClient) {
        if (!fromClient
                || quantity.isEmpty()
                || quantity.isInvalid()
                || line.verifiedQuantity().signum() == 0) {
            return;
        }
        BigDecimal share = Money.ofFen(line.verifiedFen())
                .yuan()
                .multiply(quantity.number().orElseThrow())
                .divide(line.verifiedQuantity(), 2, RoundingMode.HALF_UP);
        amount.setNumber(share);
    }
}
