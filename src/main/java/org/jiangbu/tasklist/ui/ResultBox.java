package org.jiangbu.tasklist.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import org.jiangbu.tasklist.Result;
import org.jiangbu.tasklist.TaskRow;

/** 自检结果: what the figures propose, to be confirmed, or changed with a reason. */
class ResultBox extends Div {
    ResultBox(TaskRow row, boolean editable, BiConsumer<Result, String> confirmed) {
        addClassName("result-box");
        Span proposed = new Span(text("tasklist.view.result.proposed", text("tasklist.result." + row.proposed())));
        proposed.addClassName("secondary");
        RadioButtonGroup<Result> result = new RadioButtonGroup<>(text("tasklist.view.result"));
        result.setItems(Result.values());
        result.setItemLabelGenerator(one -> text("tasklist.result." + one));
        TextField reason = new TextField(text("tasklist.view.result.reason"));
        reason.setMaxLength(200);
        reason.setValue(row.reason());
        reason.setWidthFull();
        result.addValueChangeListener(chosen -> reason.setVisible(chosen.getValue() != row.proposed()));
        result.setValue(row.holds());
        reason.setVisible(row.holds() != row.proposed());
        result.setReadOnly(!editable);
        reason.setReadOnly(!editable);
        add(proposed, result, reason);
        if (editable) {
            Button confirm = new Button(
                    text("tasklist.view.result.confirm"),
                    click -> confirmed.accept(result.getValue(), reason.getValue()));
            add(confirm);
        }
    }
}
