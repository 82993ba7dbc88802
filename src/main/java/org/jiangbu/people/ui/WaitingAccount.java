package org.jiangbu.people.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.jiangbu.base.ui.Components;
import org.jiangbu.people.AccountChange;
import org.jiangbu.people.AccountPhoto;
import org.jiangbu.people.PayeeAccount;
import org.jspecify.annotations.Nullable;

/** A new account that waits for a second person: what was entered beside the photo that proves it. */
public class WaitingAccount extends Div {
    public WaitingAccount(AccountChange change, String askedBy, AccountPhoto photo) {
        addClassName("waiting-account");
        PayeeAccount account = change.account();
        Span number = new Span(account.accountNo().replaceAll("(.{4})(?=.)", "$1 "));
        number.addClassName("account-number");
        add(
                Components.state(VaadinIcon.HOURGLASS, text("people.change.waiting", askedBy), "warning"),
                new Paragraph(text(
                        "people.change.account", account.holderName(), or(account.bankName()), or(account.branch()))),
                number,
                image(photo),
                new Paragraph(text("people.change.compare")));
    }

    private static Image image(AccountPhoto photo) {
        Image image = new Image(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                                new ByteArrayInputStream(photo.content()),
                                "photo",
                                photo.mime(),
                                photo.content().length))
                        .inline(),
                text("people.photo"));
        image.addClassName("account-photo");
        return image;
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
