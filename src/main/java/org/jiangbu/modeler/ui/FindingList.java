package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Consumer;
import org.jiangbu.base.Messages;
import org.jiangbu.base.ui.Components;
import org.jiangbu.workflow.check.Finding;
import org.jiangbu.workflow.release.ModelFiles;

/** What is wrong with a draft, one sentence each; one that means an element leads to it. */
class FindingList extends Div {
    private final Messages messages;
    private final Consumer<Finding> chosen;
    private final H3 sum = new H3();
    private final Button line = new Button();

    FindingList(Messages messages, Consumer<Finding> chosen) {
        this.messages = messages;
        this.chosen = chosen;
        addClassName("findings");
        sum.getElement().setAttribute("role", "status");
        add(sum);
        line.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        line.addClassName("findings-line");
        line.addClickListener(click -> sum.scrollIntoView());
    }

    /** The sum of it in a line that leads here, for a place that is seen first. */
    Button line() {
        return line;
    }

    private static String summary(long refused, long advice) {
        if (refused > 0) return text("modeler.findings", refused, advice);
        return advice > 0 ? text("modeler.findings.advised", advice) : text("modeler.findings.none");
    }

    void show(List<Finding> findings) {
        long refused = findings.stream().filter(Finding::refused).count();
        long advice = findings.size() - refused;
        boolean halting = findings.stream().anyMatch(Finding::halting);
        sum.setText(summary(refused, advice) + (halting ? text("modeler.findings.halted") : ""));
        line.setText(sum.getText());
        line.setIcon((refused == 0 ? VaadinIcon.CHECK_CIRCLE_O : VaadinIcon.BAN).create());
        line.setClassName("refused", refused > 0);
        removeAll();
        add(sum);
        if (refused == 0) add(Components.state(VaadinIcon.CHECK, text("modeler.findings.fit"), "success"));
        if (findings.isEmpty()) return;
        OrderedList list = new OrderedList();
        findings.forEach(finding -> list.add(new ListItem(row(finding))));
        add(list);
    }

    private Component row(Finding finding) {
        Span rule = new Span(finding.rule().title(messages));
        rule.addClassName("secondary");
        Span sentence = new Span(finding.sentence(messages));
        sentence.addClassName("finding-sentence");
        Div row = new Div(FindingSign.of(finding), sentence, rule);
        row.addClassName("finding");
        String way = way(finding);
        if (way.isEmpty()) {
            row.add(new Span(finding.file()));
            return row;
        }
        Button show = new Button(text(way), click -> chosen.accept(finding));
        show.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        show.setAriaLabel(text(way + ".of", finding.sentence(messages)));
        row.add(show);
        return row;
    }

    /** Key of the words that lead to what is to be mended: a form or a table by itself, else an element of the picture. */
    private static String way(Finding finding) {
        if (finding.file().endsWith(ModelFiles.FORM)) return "modeler.findings.form";
        if (finding.file().endsWith(ModelFiles.TABLE)) return "modeler.findings.table";
        return finding.elementId().isEmpty() ? "" : "modeler.findings.show";
    }
}
