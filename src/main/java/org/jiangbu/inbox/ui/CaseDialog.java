package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.jiangbu.approval.ui.PrintButton;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.workflow.CaseStep;
import org.jiangbu.workflow.ui.ProcessPicture;

/** A case without an item to decide: what happened in it so far, and where it stands. */
class CaseDialog extends Dialog {
    private CaseDialog(ItemServices services, String caseKey) {
        setHeaderTitle(caseKey);
        setWidth("min(56rem, 96vw)");
        List<CaseStep> steps = services.workItems().history(caseKey);
        TakeBackDialog.offer(services, steps, this::toInbox).ifPresent(getFooter()::add);
        add(
                section("inbox.item.history", Timeline.of(services, caseKey, steps)),
                section("inbox.letters", new LetterSection(services, caseKey, null, false)),
                section(
                        "inbox.item.picture",
                        new ProcessPicture(services.workItems().picture(caseKey))));
        getFooter().add(new PrintButton(services.approvalForms(), caseKey));
        getFooter().add(new Button(text("inbox.bulk.close"), click -> close()));
    }

    /** What was taken back is to be decided again. */
    private void toInbox() {
        Optional<UI> ui = getUI();
        close();
        ui.ifPresent(one -> one.navigate(InboxView.class));
    }

    /** Opens the case, or says why it stays closed. */
    static void open(ItemServices services, String caseKey, Runnable closed) {
        try {
            CaseDialog dialog = new CaseDialog(services, caseKey);
            dialog.addOpenedChangeListener(change -> {
                if (!change.isOpened()) closed.run();
            });
            dialog.open();
        } catch (Refusal refusal) {
            Components.warn(refusal.sentence(services.messages()));
        }
    }

    /** A part of a case or item under its heading. */
    static Section section(String titleKey, Component content) {
        Section section = new Section(new H3(text(titleKey)), content);
        section.addClassName("item-section");
        return section;
    }
}
