package org.jiangbu.declaration.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangbu.base.Money;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.DecimalField;
import org.jiangbu.declaration.DeclarationLine;
import org.jiangbu.declaration.LineKind;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.people.Member;
import org.jiangbu.policy.LabourType;

/** The fields of one labour income (R10): whose, which kind, where, from when to when, how much. */
class LabourFields extends Div implements LineFields {
    private final ComboBox<Member> worker = Components.comboBox(text("declaration.field.worker"));
    private final Select<LabourType> type = new Select<>();
    private final TextField place = new TextField(text("declaration.field.place"));
    private final DatePicker from = Components.datePicker(text("declaration.field.from"));
    private final DatePicker to = Components.datePicker(text("declaration.field.to"));
    private final DecimalField income = DecimalField.ofYuan(text("declaration.field.income"));
    private final TextField note = new TextField(text("declaration.field.note"));
    private final List<Member> members;

    /** @param year programme year, in which calendars open */
    LabourFields(List<Member> members, int year, Runnable changed) {
        this.members = members;
        from.setInitialPosition(LocalDate.of(year, Month.JANUARY, 1));
        to.setInitialPosition(LocalDate.of(year, Month.DECEMBER, 1));
        worker.setItems(members);
        worker.setItemLabelGenerator(Member::name);
        worker.setValue(members.get(0));
        type.setLabel(text("declaration.field.labour-type"));
        type.setItems(LabourType.values());
        type.setItemLabelGenerator(one -> text(one.messageKey()));
        place.setMaxLength(60);
        note.setMaxLength(200);
        FormLayout fields = new FormLayout(worker, type, income, from, to, place, note);
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 2), new FormLayout.ResponsiveStep("44rem", 5));
        fields.setColspan(note, 2);
        add(fields);
        Stream.<HasValue<?, ?>>of(worker, type, place, from, to, income, note)
                .forEach(field -> field.addValueChangeListener(event -> changed.run()));
        income.addValueChangeListener(event -> refuseNothing());
        type.addValueChangeListener(event -> type.setInvalid(false));
        to.addValueChangeListener(event -> to.setInvalid(false));
    }

    /** An income of nothing is told at once. */
    private void refuseNothing() {
        if (!income.isInvalid()
                && income.money().filter(earned -> !earned.isPositive()).isPresent()) {
            income.refuse(text("policy.line.amount-not-positive"));
        }
    }

    void show(DeclarationLine line) {
        members.stream()
                .filter(member -> member.name().equals(line.workerName()))
                .findFirst()
                .ifPresent(worker::setValue);
        type.setValue(LabourType.valueOf(line.item()));
        place.setValue(line.party() == null ? "" : line.party());
        from.setValue(line.from());
        to.setValue(line.on());
        income.setNumber(Money.ofFen(line.amountFen()).yuan());
        note.setValue(line.note() == null ? "" : line.note());
    }

    @Override
    public Optional<NewLine> line() {
        Optional<Money> written = income.money();
        if (needed().anyMatch(HasValue::isEmpty)) {
            return Optional.empty();
        }
        Money earned = written.orElseThrow();
        return Optional.of(new NewLine(
                LineKind.LABOUR,
                type.getValue().name(),
                BigDecimal.ONE,
                "item",
                earned.yuan().max(BigDecimal.ZERO),
                earned.fen(),
                to.getValue(),
                from.getValue(),
                place.getValue(),
                null,
                worker.getValue().name(),
                note.getValue()));
    }

    @Override
    public Stream<HasValue<?, ?>> needed() {
        return Stream.of(worker, type, income, to);
    }
}
