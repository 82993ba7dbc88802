package org.jiangbu.reminder.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jiangbu.base.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Mails one message through the office's own mail server; repeated, it carries the same Message-ID. */
class Mail implements Channel {
    private static final String PATIENCE = "10000"; // milliseconds

    private final JavaMailSenderImpl server = new JavaMailSenderImpl();
    private final MailProperties properties;
    private final Messages messages;

    Mail(MailProperties properties, Messages messages) {
        this.properties = properties;
        this.messages = messages;
        server.setHost(Objects.requireNonNull(properties.host()));
        server.setPort(properties.port());
        server.setUsername(properties.username());
        server.setPassword(properties.password());
        Properties smtp = server.getJavaMailProperties();
        smtp.put("mail.smtp.auth", properties.username() != null);
        smtp.put("mail.smtp.starttls.required", properties.tls() == MailProperties.Tls.STARTTLS);
        smtp.put("mail.smtp.starttls.enable", properties.tls() == MailProperties.Tls.STARTTLS);
        smtp.put("mail.smtp.ssl.enable", properties.tls() == MailProperties.Tls.TLS);
        smtp.put("mail.smtp.ssl.checkserveridentity", true);
        smtp.put("mail.smtp.connectiontimeout", PATIENCE);
        smtp.put("mail.smtp.timeout", PATIENCE);
        smtp.put("mail.smtp.writetimeout", PATIENCE);
    }

    @Override
    public Kind kind() {
        return Kind.MAIL;
    }

    @Override
    public @Nullable Failure send(Message message) {
        if (message.mail() == null) {
            return new Failure(Failure.Kind.NO_ADDRESS, null);
        }
        try {
            server.send(written(message, message.mail()));
            return null;
        } catch (MailException | MessagingException e) {
            return reason(e);
        }
    }

    private MimeMessage written(Message message, String to) throws MessagingException {
        MimeMessage mail = server.createMimeMessage();
        MimeMessageHelper parts = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
        parts.setFrom(Objects.requireNonNull(properties.from()));
        parts.setTo(to);
        parts.setSubject(messages.get("reminder.delivery.subject"));
        parts.setText((message.text() + "\n" + properties.link()).strip());
        mail.setHeader("Message-ID", "<" + message.id() + "@jiangbu>");
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    /** The last cause by its kind: what servers write may hold the address. */
    private static Failure reason(Exception failed) {
        Throwable last = failed;
        if (failed instanceof MailSendException several && several.getMessageExceptions().length > 0) {
            last = several.getMessageExceptions()[0];
        }
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last instanceof SMTPAddressFailedException refused
                ? Failure.answered(refused.getReturnCode())
                : Failure.unreached(last);
    }
}
