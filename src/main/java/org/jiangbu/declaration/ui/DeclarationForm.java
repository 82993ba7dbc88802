package org.jiangbu.declaration.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.Unsaved;
import org.jiangbu.declaration.DeclarationLine;
import org.jiangbu.declaration.DeclarationView;
import org.jiangbu.declaration.LineKind;
import org.jiangbu.declaration.NewDeclaration;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.people.Member;

/** Writing a declaration: sales, labour, why it is entered for the household, and what it is expected to bring. */
class DeclarationForm extends Div {
    private final FormServices services;
    private final DeclarationView declaration;
    private final List<Member> members;
    private final Div sales = new Div();
    private final Div labour = new Div();
    private final Map<Component, LineFields> lines = new LinkedHashMap<>();
    private final ComboBox<String> proxyReason = Components.comboBox(text("declaration.field.proxy-reason"));
    private final ExpectationBar expectation = new ExpectationBar();
    private final Div advice = new Div();
    private boolean changed;

    DeclarationForm(FormServices services, DeclarationView declaration) {
        this.services = services;
        this.declaration = declaration;
        this.members =
                services.households().whole(declaration.summary().householdId()).members();
        addClassName("declaration-form");
        sales.addClassName("line-list");
        labour.addClassName("line-list");
        advice.addClassName("line-advice");
        advice.getElement().setAttribute("aria-live", "polite");
        proxyReason.setItems(
                text("declaration.proxy.illiterate"), text("declaration.proxy.away"), text("declaration.proxy.paper"));
        proxyReason.setAllowCustomValue(true);
        proxyReason.addCustomValueSetListener(set -> proxyReason.setValue(set.getDetail()));
        proxyReason.setValue(declaration.proxyReason());
        proxyReason.addValueChangeListener(event -> touched());
        add(
                new H3(text("declaration.sales")),
                sales,
                adding("declaration.add-sale", () -> addSale().focusFirst()),
                new H3(text("declaration.labour")),
                labour,
                adding("declaration.add-labour", () -> addLabour().focusFirst()),
                proxyReason,
                advice,
                expectation);
        declaration.lines().forEach(this::show);
        if (declaration.lines().isEmpty()) {
            addSale();
        }
        refresh();
        saved();
    }

    /** Whether something was changed since it was last saved. */
    boolean changed() {
        return changed;
    }

    void saved() {
        changed = false;
        Unsaved.mark(this, false);
    }

    /** What is written; refuses when a line is not complete. Lines in which nothing stands are left out. */
    NewDeclaration value() {
        List<NewLine> complete = new ArrayList<>();
        int no = 0;
        for (LineFields fields : ordered()) {
            no++;
            int line = no;
            complete.add(complete(fields, line));
        }
        return new NewDeclaration(
                declaration.summary().programmeYear(),
                declaration.summary().householdId(),
                proxyReason.getValue(),
                null,
                complete);
    }

    private static NewLine complete(LineFields fields, int line) {
        Optional<NewLine> written;
        try {
            written = fields.line();
        } catch (Refusal refusal) {
            throw new Refusal("declaration.line-refused", line, text(refusal.key(), refusal.args()));
        }
        fields.markMissing();
        return written.orElseThrow(() -> new Refusal("declaration.line-incomplete", line));
    }

    private void show(DeclarationLine line) {
        if (line.kind() == LineKind.SALE) {
            SaleFields fields = new SaleFields(services, declaration.summary().programmeYear(), this::touched);
            fields.show(line);
            put(sales, fields, fields);
        } else {
            LabourFields fields =
                    new LabourFields(members, declaration.summary().programmeYear(), this::touched);
            fields.show(line);
            put(labour, fields, fields);
        }
    }

    private LineBox addSale() {
        SaleFields fields = new SaleFields(services, declaration.summary().programmeYear(), this::touched);
        return put(sales, fields, fields);
    }

    private LineBox addLabour() {
        LabourFields fields = new LabourFields(members, declaration.summary().programmeYear(), this::touched);
        return put(labour, fields, fields);
    }

    private LineBox put(Div list, Div fields, LineFields line) {
        LineBox box = new LineBox(fields, removed -> {
            list.remove(removed);
            lines.remove(removed);
            number();
            touched();
        });
        list.add(box);
        lines.put(box, line);
        number();
        return box;
    }

    /** Sales first, then labour, as they are saved and as a refusal counts them. */
    private void number() {
        int no = 0;
        for (Component box :
                Stream.concat(sales.getChildren(), labour.getChildren()).toList()) {
            ((LineBox) box).number(++no);
        }
    }

    private List<LineFields> ordered() {
        List<LineFields> all = new ArrayList<>();
        sales.getChildren().map(lines::get).forEach(all::add);
        labour.getChildren().map(lines::get).forEach(all::add);
        return all;
    }

    private void touched() {
        changed = true;
        Unsaved.mark(this, true);
        refresh();
    }

    private void refresh() {
        try {
            List<NewLine> complete =
                    ordered().stream().flatMap(fields -> fields.line().stream()).toList();
            expectation.show(services.awards()
                    .expect(
                            declaration.summary().householdId(),
                            declaration.summary().programmeYear(),
                            declaration.summary().number(),
                            amounts(complete, LineKind.SALE),
                            amounts(complete, LineKind.LABOUR)));
            advise();
        } catch (Refusal refusal) {
            expectation.show(text(refusal.key(), refusal.args()));
        }
    }

    /** H8: what looks declared twice, within this declaration or with an earlier one, said while it is written. */
    private void advise() {
        SortedMap<Integer, NewLine> numbered = new TreeMap<>();
        List<LineFields> all = ordered();
        for (int i = 0; i < all.size(); i++) {
            int no = i + 1;
            all.get(i).line().ifPresent(line -> numbered.put(no, line));
        }
        advice.removeAll();
        services.others()
                .advice(
                        declaration.summary().householdId(),
                        declaration.summary().programmeYear(),
                        declaration.summary().number(),
                        numbered)
                .forEach(sentence -> advice.add(new Paragraph(sentence)));
    }

    private static List<Money> amounts(List<NewLine> lines, LineKind kind) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .map(line -> Money.ofFen(line.amountFen()))
                .toList();
    }

    private static Button adding(String key, Runnable act) {
        Button button = new Button(text(key), VaadinIcon.PLUS.create(), event -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
