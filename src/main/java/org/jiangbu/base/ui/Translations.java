package org.jiangbu.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiangbu.base.LocaleSource;
import org.jiangbu.base.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives the screens the texts of all modules, and tells the modules which language the screen speaks. */
@Component
class Translations implements I18NProvider, LocaleSource {
    private final ObjectProvider<Messages> messages;

    Translations(ObjectProvider<Messages> messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return messages.getObject().get(locale, key, params);
    }

    @Override
    public Optional<Locale> locale() {
        Optional<Locale> screen = Optional.ofNullable(UI.getCurrent()).map(UI::getLocale);
        // a download is asked for outside its page, in the same session
        return screen.or(() -> Optional.ofNullable(VaadinSession.getCurrent()).map(VaadinSession::getLocale));
    }
}
