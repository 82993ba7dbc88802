package org.jiangbu.verification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.stereotype.Component;

/** Puts a household on its village's public notice. */
@Component("publishNotice")
class PublishNoticeDelegate extends CaseDelegate {
    private final NoticePublisher service;
    private final Messages messages;

    PublishNoticeDelegate(NoticePublisher service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @Override
    protected Map<String, Object> perform(CaseContext context) {
        return Map.of("noticeEnds", service.ends(context.caseKey()));
    }

    @Override
    protected void settle(List<CaseContext> contexts) {
        service.post(contexts.stream().map(CaseContext::caseKey).toList());
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "verification.delegate.publishNotice");
    }
}
