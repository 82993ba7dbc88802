package org.jiangbu.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.jiangbu.base.Messages;
import org.springframework.stereotype.Component;

/** Gives every session its language, the texts of the framework in it, and one handler of errors. */
@Component
class ShellSetup implements VaadinServiceInitListener {

    private final Messages messages;
    private final Errors errors;

    ShellSetup(Messages messages, Errors errors) {
        this.messages = messages;
        this.errors = errors;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .setSystemMessagesProvider(info -> systemMessages(Language.chosen(VaadinRequest.getCurrent())));
        event.getSource().addSessionInitListener(init -> {
            init.getSession().setLocale(Language.chosen(init.getRequest()));
            init.getSession().setErrorHandler(errors);
        });
        event.getSource().addUIInitListener(init -> prepare(init.getUI()));
    }

    private void prepare(UI ui) {
        Locale locale = Language.chosen(VaadinRequest.getCurrent());
        ui.setLocale(locale);
        ui.getPage().executeJs("document.documentElement.lang = $0", locale.toLanguageTag());
        ui.getReconnectDialogConfiguration().setDialogText(messages.get(locale, "base.ui.reconnecting"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(messages.get(locale, "base.ui.connection-lost"));
    }

    private SystemMessages systemMessages(Locale locale) {
        CustomizedSystemMessages texts = new CustomizedSystemMessages();
        texts.setSessionExpiredCaption(messages.get(locale, "base.ui.session-expired"));
        texts.setSessionExpiredMessage(messages.get(locale, "base.ui.session-expired.detail"));
        texts.setSessionExpiredNotificationEnabled(true);
        texts.setInternalErrorCaption(messages.get(locale, "base.ui.fault.title"));
        texts.setInternalErrorMessage(messages.get(locale, "base.ui.fault.reload"));
        texts.setCookiesDisabledCaption(messages.get(locale, "base.ui.cookies-disabled"));
        texts.setCookiesDisabledMessage(messages.get(locale, "base.ui.cookies-disabled.detail"));
        return texts;
    }
}
