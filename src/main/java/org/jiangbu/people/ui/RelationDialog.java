package org.jiangbu.people.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jiangbu.base.ui.Components;
import org.jiangbu.people.Kinship;

/** Asks once more: of oneself what the household's people are to one, of the township why a relation no longer counts. */
class RelationDialog extends Dialog {
    private static final int LONGEST_REASON = 200;

    /** 自行申报回避. */
    RelationDialog(String title, String household, Predicate<Kinship> declared) {
        ComboBox<Kinship> what = RelationsSection.kinships(text("people.relation.mine.what"));
        what.setWidthFull();
        add(new Paragraph(text("people.relation.mine.hint", household)), what);
        asks(title, text("people.relation.mine.confirm"), () -> {
            what.setInvalid(what.isEmpty());
            what.setErrorMessage(text("people.relation.what.missing"));
            return !what.isEmpty() && declared.test(what.getValue());
        });
    }

    /** A relation no longer counts. */
    RelationDialog(String title, Predicate<String> removed) {
        TextArea why = new TextArea(text("people.relation.why"));
        why.setMaxLength(LONGEST_REASON);
        why.setWidthFull();
        add(new Paragraph(text("people.relation.remove.hint")), why);
        asks(title, text("people.relation.remove"), () -> removed.test(why.getValue()));
    }

    private void asks(String title, String confirm, BooleanSupplier done) {
        setHeaderTitle(title);
        setWidth("min(28rem, 96vw)");
        getFooter().add(new Button(text("base.ui.cancel"), click -> close()), Components.primary(confirm, () -> {
            if (done.getAsBoolean()) {
                close();
            }
        }));
    }
}
