package org.jiangbu.declaration.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.DecimalField;
import org.jiangbu.declaration.DeclarationLine;
import org.jiangbu.declaration.LineAdvice;
import org.jiangbu.declaration.LineKind;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.policy.Product;
import org.jspecify.annotations.Nullable;

/** The fields of one sale (R2). */
class SaleFields extends Div implements LineFields {
    private final FormServices services;
    private final int year;
    private final ComboBox<Product> product;
    private final DecimalField quantity = DecimalField.ofNumber(text("declaration.field.quantity"));
    private final Select<String> unit = new Select<>();
    private final DecimalField price = DecimalField.ofNumber(text("declaration.field.price"));
    private final DecimalField amount = DecimalField.ofYuan(text("declaration.field.amount"));
    private final DatePicker soldOn = Components.datePicker(text("declaration.field.sold-on"));
    private final TextField buyer = new TextField(text("declaration.field.buyer"));
    private final Select<String> buyerType = new Select<>();
    private final TextField note = new TextField(text("declaration.field.note"));
    private final Paragraph advice = new Paragraph();

    SaleFields(FormServices services, int year, Runnable changed) {
        this.services = services;
        this.year = year;
        product = Components.comboBox(text("declaration.field.product"));
        product.setItems(services.programmes().catalogue(year).products());
        product.setItemLabelGenerator(one -> one.name(services.texts().locale()));
        product.addValueChangeListener(event -> showUnits(event.getValue()));
        product.setAllowCustomValue(true);
        product.addCustomValueSetListener(typed -> choose(typed.getDetail()));
        unit.setLabel(text("declaration.field.unit"));
        unit.setItemLabelGenerator(code -> code == null ? "" : unitName(code));
        buyerType.setLabel(text("declaration.field.buyer-type"));
        buyerType.setItems("FARMERS_MARKET", "TRADER", "COOP", "COMPANY", "ONLINE");
        buyerType.setItemLabelGenerator(type -> type == null ? "" : text("declaration.buyer." + type));
        buyerType.setEmptySelectionAllowed(true);
        soldOn.setInitialPosition(services.programmes().programme(year).window().to());
        buyer.setMaxLength(60);
        note.setMaxLength(200);
        quantity.addValueChangeListener(event -> multiply(event.isFromClient()));
        price.addValueChangeListener(event -> multiply(event.isFromClient()));
        advice.addClassName("line-advice");
        FormLayout fields = new FormLayout(product, quantity, unit, price, amount, soldOn, buyer, buyerType, note);
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 2), new FormLayout.ResponsiveStep("44rem", 5));
        fields.setColspan(product, 2);
        fields.setColspan(note, 2);
        add(fields, advice);
        amount.addBlurListener(event -> {
            if (amount.isEmpty()) {
                multiply(true);
            }
        });
        Stream.<HasValue<?, ?>>of(product, quantity, unit, price, amount, soldOn, note)
                .forEach(field -> field.addValueChangeListener(event -> tell(changed)));
        Stream.<HasValue<?, ?>>of(buyer, buyerType)
                .forEach(field -> field.addValueChangeListener(event -> changed.run()));
    }

    void show(DeclarationLine line) {
        services.programmes().catalogue(year).find(line.item()).ifPresent(product::setValue);
        quantity.setNumber(line.quantity().stripTrailingZeros());
        unit.setValue(line.unit());
        price.setNumber(line.unitPrice().stripTrailingZeros());
        amount.setNumber(Money.ofFen(line.amountFen()).yuan());
        soldOn.setValue(line.on());
        buyer.setValue(line.party() == null ? "" : line.party());
        buyerType.setValue(line.partyType());
        note.setValue(line.note() == null ? "" : line.note());
    }

    @Override
    public Optional<NewLine> line() {
        Optional<BigDecimal> sold = quantity.number();
        Optional<BigDecimal> each = price.number();
        Optional<Money> total =
                amount.money().or(() -> sold.flatMap(units -> each.map(one -> Money.rounded(units.multiply(one)))));
        if (needed().anyMatch(HasValue::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(new NewLine(
                LineKind.SALE,
                product.getValue().code(),
                sold.orElseThrow(),
                unit.getValue(),
                each.orElseThrow(),
                total.orElseThrow().fen(),
                soldOn.getValue(),
                null,
                buyer.getValue(),
                buyerType.getValue(),
                null,
                note.getValue()));
    }

    /** Another name of a product is as good as its own; what the catalogue does not know is told at once (R4). */
    private void choose(String typed) {
        Optional<Product> known =
                services.programmes().catalogue(year).match(typed).filter(one -> !one.isGathered());
        product.setInvalid(known.isEmpty());
        product.setErrorMessage(known.isEmpty() ? text("declaration.product-unknown", typed.strip()) : "");
        known.ifPresent(product::setValue);
    }

    private void showUnits(@Nullable Product chosen) {
        List<String> units = new ArrayList<>();
        if (chosen != null) {
            chosen.prices().forEach(range -> units.add(range.unit().code()));
            if (chosen.unit().code().equals("kg")) {
                units.add(services.texts().jin());
            }
        }
        unit.setItems(units);
        if (!units.isEmpty()) {
            unit.setValue(units.get(0));
        }
    }

    /** What the person reads for a unit of the chosen product. */
    private String unitName(String code) {
        if (services.texts().jin().equals(code)) return text("declaration.unit.jin");
        return product.getOptionalValue().stream()
                .flatMap(chosen -> chosen.prices().stream())
                .map(Product.PriceRange::unit)
                .filter(one -> one.code().equals(code))
                .map(one -> one.name(services.texts().locale()))
                .findFirst()
                .orElse(code);
    }

    /** The amount follows quantity and price (F28); it can be corrected by hand, and never stays empty. */
    private void multiply(boolean byHand) {
        if (byHand && !quantity.isEmpty() && !price.isEmpty() && !quantity.isInvalid() && !price.isInvalid()) {
            BigDecimal total =
                    quantity.number().orElseThrow().multiply(price.number().orElseThrow());
            amount.setNumber(total.setScale(2, RoundingMode.HALF_UP));
        }
    }

    private void tell(Runnable changed) {
        List<LineAdvice.Advice> said = List.of();
        try {
            said = line().map(line -> services.advice().onSale(line, year)).orElse(List.of());
        } catch (Refusal unreadable) {
            // the field says so itself
        }
        fields().values().stream()
                .filter(field -> !(field instanceof DecimalField))
                .forEach(field -> field.setInvalid(false));
        Stream.of(quantity, price, amount).forEach(DecimalField::judge);
        said.stream().filter(LineAdvice.Advice::refused).forEach(this::mark);
        advice.setText(
                String.join(" ", said.stream().map(LineAdvice.Advice::sentence).toList()));
        changed.run();
    }

    private void mark(LineAdvice.Advice refused) {
        HasValidation field = fields().getOrDefault(refused.field(), amount);
        field.setErrorMessage(refused.sentence());
        field.setInvalid(true);
    }

    private Map<String, HasValidation> fields() {
        return Map.of(
                "product",
                product,
                "quantity",
                quantity,
                "unit",
                unit,
                "unitPrice",
                price,
                "amount",
                amount,
                "date",
                soldOn);
    }

    @Override
    public Stream<HasValue<?, ?>> needed() {
        return Stream.of(product, quantity, unit, price, soldOn);
    }
}
