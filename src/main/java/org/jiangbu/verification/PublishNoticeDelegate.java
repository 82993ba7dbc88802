package org.jiangbu.verification;

import java.util.Collection;
import java.util.HashMap;
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
    protected Map<String, Map<String, Object>> foresee(Collection<String> caseKeys) {
        Map<String, Map<String, Object>> facts = new HashMap<>();
        service.ends(caseKeys).forEach((number, end) -> facts.put(number, Map.of("noticeEnds", end)));
        return facts;
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
