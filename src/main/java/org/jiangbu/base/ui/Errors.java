package org.jiangbu.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Refusals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;

/** Says to the person what went wrong: a refusal in its own sentence, anything else as a number under which the log has it. */
@Component
public class Errors implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final Messages messages;

    Errors(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void error(ErrorEvent event) {
        if (DisconnectedClientHelper.isClientDisconnectedException(event.getThrowable())) {
            LOG.debug("The browser went away before it had the answer");
            return;
        }
        String sentence = sentence(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> Components.warn(sentence));
        }
    }

    /** What to tell the person; an error that nobody foresaw is logged and gets a number. */
    public String sentence(Throwable error) {
        Optional<Refusal> refusal = Refusals.in(error);
        if (refusal.isPresent()) {
            return refusal.get().sentence(messages);
        }
        String number = HexFormat.of()
                .toHexDigits(ThreadLocalRandom.current().nextInt())
                .toUpperCase(Locale.ROOT);
        LOG.error("Fault {}", number, error);
        return messages.get("base.ui.fault", number);
    }
}
