package org.jiangbu.declaration.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangbu.base.Money;
import org.jiangbu.base.ui.Components;
import org.jiangbu.declaration.DeclarationLine;
import org.jiangbu.declaration.LineKind;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.policy.Product;
import org.jspecify.annotations.Nullable;

/** The fields of one sale (R2). */
class SaleFields extends Div implements LineFields {
    private final FormServices services;
    private final int year;
    private final ComboBox<Product> product;
    private final BigDecimalField quantity = new BigDecimalField(text("declaration.field.quantity"));
    private final Select<String> unit = new Select<>();
    private final BigDecimalField price = new BigDecimalField(text("declaration.field.price"));
    private final BigDecimalField amount = new BigDecimalField(text("declaration.field.amount"));
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
        buyerType.setLabel(text("declaration.field.buyer-type"));
        buyerType.setItems("FARMERS_MARKET", "TRADER", "COOP", "COMPANY", "ONLINE");
        buyerType.setItemLabelGenerator(type -> type == null ? "" : text("declaration.buyer." + type));
        buyerType.setEmptySelectionAllowed(true);
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
        List.of(quantity, price, amount).forEach(field -> {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(event -> tell(changed));
        });
        Stream.<HasValue<?, ?>>of(product, unit, soldOn, note)
                .forEach(field -> field.addValueChangeListener(event -> tell(changed)));
        Stream.<HasValue<?, ?>>of(buyer, buyerType)
                .forEach(field -> field.addValueChangeListener(event -> changed.run()));
    }

    void show(DeclarationLine line) {
        services.programmes().catalogue(year).find(line.item()).ifPresent(product::setValue);
        quantity.setValue(line.quantity().stripTrailingZeros());
        unit.setValue(services.texts().unit(line, year));
        price.setValue(line.unitPrice().stripTrailingZeros());
        amount.setValue(Money.ofFen(line.amountFen()).yuan());
        soldOn.setValue(line.on());
        buyer.setValue(line.party() == null ? "" : line.party());
        buyerType.setValue(line.partyType());
        note.setValue(line.note() == null ? "" : line.note());
    }

    @Override
    public Optional<NewLine> line() {
        if (product.isEmpty() || quantity.isEmpty() || unit.isEmpty() || price.isEmpty() || soldOn.isEmpty()) {
            return Optional.empty();
        }
        long fen = amount.isEmpty() ? 0 : Money.rounded(amount.getValue()).fen();
        return Optional.of(new NewLine(
                LineKind.SALE,
                product.getValue().code(),
                quantity.getValue(),
                unit.getValue(),
                price.getValue(),
                fen,
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
            chosen.prices()
                    .forEach(range ->
                            units.add(range.unit().name(services.texts().locale())));
            if (chosen.unit().code().equals("kg")) {
                units.add(text("declaration.unit.jin"));
            }
        }
        unit.setItems(units);
        if (!units.isEmpty()) {
            unit.setValue(units.get(0));
        }
    }

    private void multiply(boolean fromClient) {
        if (fromClient && !quantity.isEmpty() && !price.isEmpty()) {
            BigDecimal total = quantity.getValue().multiply(price.getValue());
            amount.setValue(total.precision() > 30 ? null : total.setScale(2, RoundingMode.HALF_UP));
        }
    }

    private void tell(Runnable changed) {
        advice.setText(LineFields.quietly(
                () -> line().map(line -> String.join(" ", services.advice().onSale(line, year)))
                        .orElse("")));
        changed.run();
    }
}
