package org.jiangbu.summary.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jiangbu.base.ui.Components;
import org.jiangbu.summary.Summaries;
import org.jiangbu.summary.SummaryDraft;

/** 定稿: with the date that is printed below; a date before the year is over is warned of (P6). */
class FinaliseDialog extends Dialog {
    private final SummaryDraft draft;
    private final DatePicker dated = Components.datePicker(text("summary.view.finalise.dated"));

    FinaliseDialog(Summaries summaries, SummaryDraft draft, int number, LocalDate today, Runnable done) {
        this.draft = draft;
        setHeaderTitle(text("summary.view.finalise.title"));
        setWidth("min(34rem, 96vw)");
        dated.setValue(today);
        dated.setRequiredIndicatorVisible(true);
        dated.addValueChangeListener(chosen -> warn());
        VerticalLayout content = new VerticalLayout(new Paragraph(text("summary.view.finalise.help")), dated);
        content.setPadding(false);
        add(content);
        Button finalise = Components.primary(text("summary.view.finalise"), () -> {
            try {
                if (dated.getValue() == null) return;
                summaries.finalise(draft.year(), dated.getValue(), draft.revision(), number);
            } finally {
                getFooter().getElement().getChildren().forEach(child -> child.setEnabled(true));
            }
            close();
            Components.done(text("summary.view.finalised", number));
            done.run();
        });
        finalise.setDisableOnClick(true);
        getFooter().add(new Button(text("base.ui.cancel"), click -> close()));
        if (draft.missing().isEmpty()) {
            getFooter().add(finalise);
        } else {
            content.add(new Paragraph(text(
                    "summary.view.finalise.missing",
                    draft.missing().stream()
                            .map(chapter -> text(chapter.nameKey()))
                            .collect(Collectors.joining(text("summary.list.between"))))));
        }
        warn();
    }

    private void warn() {
        LocalDate chosen = dated.getValue();
        boolean early = chosen != null && !chosen.isAfter(draft.periodEnd());
        dated.setHelperText(early ? text("summary.view.finalise.early", draft.periodEnd()) : "");
    }
}
