package org.jiangbu.reminder.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jiangbu.base.Messages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways out that were switched on. */
@Configuration
@EnableConfigurationProperties({WebhookProperties.class, MailProperties.class})
class DeliveryConfiguration {
    @Bean
    @ConditionalOnProperty("jiangbu.notice.webhook.url")
    Channel webhook(WebhookProperties properties, ObjectMapper json) {
        return new Webhook(properties, json);
    }

    @Bean
    @ConditionalOnExpression("!'${jiangbu.notice.mail.host:}'.isBlank()")
    Channel mail(MailProperties properties, Messages messages) {
        return new Mail(properties, messages);
    }
}
