package org.jiangbu.reminder.delivery;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads where notices go. */
@Configuration
@EnableConfigurationProperties(WebhookProperties.class)
class DeliveryConfiguration {}
