package org.jiangbu.register.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.jiangbu.register.ReturnReason;
import org.jspecify.annotations.Nullable;

/** Marks one line of a roster to go back to its township: a coded reason and words, or neither. */
class ReturnMark extends FormLayout {
    /** What is chosen and written so far. */
    record Said(@Nullable ReturnReason code, String words) {
        static final Said NOTHING = new Said(null, "");

        boolean nothing() {
            return code == null && words.isEmpty();
        }

        boolean complete(int shortest) {
            return code != null && words.length() >= shortest;
        }
    }

    private final Select<ReturnReason> code = new Select<>();
    private final TextField words = new TextField(text("register.view.reason"));

    /** @param said where the marks of all lines are kept, by line */
    ReturnMark(String headName, String line, Map<String, Said> said) {
        Said before = said.getOrDefault(line, Said.NOTHING);
        code.setLabel(text("register.view.reason-code"));
        code.setAriaLabel(text("register.view.reason-code-for", headName));
        code.setItems(ReturnReason.values());
        code.setItemLabelGenerator(one -> one == null ? "" : text("register.return-reason." + one));
        code.setEmptySelectionAllowed(true);
        code.setValue(before.code());
        words.setAriaLabel(text("register.view.reason-for", headName));
        words.setMaxLength(200);
        words.setClearButtonVisible(true);
        words.setValue(before.words());
        code.addValueChangeListener(changed -> keep(line, said));
        words.addValueChangeListener(changed -> keep(line, said));
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("24em", 2));
        setWidthFull();
        add(code, words);
    }

    private void keep(String line, Map<String, Said> said) {
        Said now = new Said(code.getValue(), words.getValue().strip());
        if (now.nothing()) {
            said.remove(line);
        } else {
            said.put(line, now);
        }
    }
}
