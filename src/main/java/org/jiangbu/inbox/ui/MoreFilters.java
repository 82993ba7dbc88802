package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.DecimalField;
import org.jiangbu.inbox.AddressPart;
import org.jiangbu.workflow.Priority;
import org.jiangbu.workflow.WorkLists.Kinds;
import org.jspecify.annotations.Nullable;

/** The filters that are needed less often: kind, products, amounts, due dates, marks, priority, what was put aside. */
class MoreFilters extends Div {
    private final ItemServices services;
    private final Consumer<InboxAddress> asked;
    private final FilterWords words;
    private final Select<String> category = new Select<>();
    private final MultiSelectComboBox<String> products = Components.multiSelect(text("inbox.filter.product"));
    private final DecimalField from = DecimalField.ofYuan(text("inbox.filter.from"));
    private final DecimalField to = DecimalField.ofYuan(text("inbox.filter.to"));
    private final DatePicker dueFrom = Components.datePicker(text("inbox.filter.due-from"));
    private final DatePicker dueTo = Components.datePicker(text("inbox.filter.due-to"));
    private final MultiSelectComboBox<String> flags = Components.multiSelect(text("inbox.filter.flags"));
    private final MultiSelectComboBox<Priority> priorities = Components.multiSelect(text("inbox.filter.priority"));
    private final Checkbox aside = new Checkbox(text("inbox.filter.aside"));
    private Map<String, String> productNames = Map.of();
    private InboxAddress shown = InboxAddress.start();

    MoreFilters(ItemServices services, Consumer<InboxAddress> asked) {
        this.services = services;
        this.asked = asked;
        this.words = new FilterWords(services);
        addClassName("inbox-more");
        category.setLabel(text("inbox.filter.category"));
        category.setEmptySelectionAllowed(true);
        category.setEmptySelectionCaption(text("inbox.filter.any"));
        category.setItemLabelGenerator(code -> code == null ? text("inbox.filter.any") : words.category(code));
        products.setItemLabelGenerator(code -> productNames.getOrDefault(code, code));
        flags.setItemLabelGenerator(words::flag);
        priorities.setItems(Priority.values());
        priorities.setItemLabelGenerator(words::priority);
        add(category, products, from, to, dueFrom, dueTo, flags, priorities, aside);
        category.addValueChangeListener(change -> {
            if (change.isFromClient()) ask(AddressPart.CATEGORY, change.getValue());
        });
        listen(from, AddressPart.FROM);
        listen(to, AddressPart.TO);
        listen(dueFrom, AddressPart.DUE_FROM);
        listen(dueTo, AddressPart.DUE_TO);
        listen(products, AddressPart.PRODUCT);
        listen(flags, AddressPart.FLAGS);
        priorities.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                ask(
                        AddressPart.PRIORITY,
                        change.getValue().stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
            }
        });
        aside.addValueChangeListener(change -> {
            if (change.isFromClient()) ask(AddressPart.ASIDE, change.getValue() ? "1" : null);
        });
    }

    private void listen(MultiSelectComboBox<String> codes, AddressPart part) {
        codes.addValueChangeListener(change -> {
            if (change.isFromClient()) ask(part, String.join(",", new TreeSet<>(change.getValue())));
        });
    }

    private void listen(DatePicker day, AddressPart part) {
        day.setClearButtonVisible(true);
        day.addValueChangeListener(change -> {
            LocalDate value = change.getValue();
            if (change.isFromClient()) ask(part, value == null ? null : value.toString());
        });
    }

    private void listen(DecimalField amount, AddressPart part) {
        amount.setClearButtonVisible(true);
        amount.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                try {
                    String yuan = amount.money()
                            .map(money -> money.yuan().stripTrailingZeros().toPlainString())
                            .orElse(null);
                    if (yuan != null && !part.readable(yuan)) throw new Refusal("inbox.filter.amount");
                    ask(part, yuan);
                } catch (Refusal refusal) {
                    amount.refuse(refusal.sentence(services.messages()));
                }
            }
        });
    }

    private void ask(AddressPart part, @Nullable String value) {
        asked.accept(shown.with(part, value));
    }

    void show(InboxAddress address) {
        shown = address;
        Kinds kinds = services.lists().kinds(address.query(1));
        category.setItems(with(kinds.categories(), address.get(AddressPart.CATEGORY)));
        category.setValue(address.get(AddressPart.CATEGORY));
        List<String> sold = address.many(AddressPart.PRODUCT);
        productNames = new LinkedHashMap<>(kinds.products());
        services.lists().productNames(sold).forEach(productNames::putIfAbsent);
        sold.forEach(code -> productNames.putIfAbsent(code, code));
        products.setItems(productNames.keySet());
        products.setValue(Set.copyOf(sold));
        amount(from, address.get(AddressPart.FROM));
        amount(to, address.get(AddressPart.TO));
        dueFrom.setValue(address.day(AddressPart.DUE_FROM));
        dueTo.setValue(address.day(AddressPart.DUE_TO));
        Set<String> marks = new TreeSet<>(kinds.flags());
        marks.addAll(address.many(AddressPart.FLAGS));
        flags.setItems(marks);
        flags.setValue(Set.copyOf(address.many(AddressPart.FLAGS)));
        priorities.setValue(address.many(AddressPart.PRIORITY).stream()
                .map(Priority::valueOf)
                .collect(Collectors.toSet()));
        aside.setValue(address.get(AddressPart.ASIDE) != null);
    }

    private static List<String> with(Set<String> known, @Nullable String chosen) {
        List<String> all = new ArrayList<>(known);
        if (chosen != null && !all.contains(chosen)) all.add(chosen);
        return all;
    }

    /** What is being typed is not overwritten by the same amount in other digits. */
    private static void amount(DecimalField field, @Nullable String yuan) {
        if (yuan == null) {
            field.clear();
        } else if (field.isInvalid()
                || field.number()
                        .filter(now -> now.compareTo(new BigDecimal(yuan)) == 0)
                        .isEmpty()) {
            field.setNumber(new BigDecimal(yuan));
        }
    }
}
