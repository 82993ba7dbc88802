package org.jiangbu.approval.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.jiangbu.approval.ApprovalForms;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Keys;

/** Opens the approval form of a case beside the screen, ready to print; by Alt+P too. */
public class PrintButton extends Anchor {
    private static final String PDF = "application/pdf";

    public PrintButton(ApprovalForms forms, String caseKey) {
        Button button = new Button(text("approval.print"), VaadinIcon.PRINT.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Keys.presses("KeyP", button);
        add(button);
        addClassName("print-form");
        setTarget(AnchorTarget.BLANK);
        setHref(DownloadHandler.fromInputStream(event -> form(forms, caseKey)).inline());
    }

    private static DownloadResponse form(ApprovalForms forms, String caseKey) {
        try {
            byte[] pdf = forms.print(caseKey);
            return new DownloadResponse(new ByteArrayInputStream(pdf), caseKey + ".pdf", PDF, pdf.length);
        } catch (Refusal refusal) {
            return DownloadResponse.error(HttpStatusCode.NOT_FOUND.getCode());
        }
    }
}
