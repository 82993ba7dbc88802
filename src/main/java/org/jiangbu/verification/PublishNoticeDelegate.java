package org.jiangbu.verification;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.stereotype.Component;

/** Puts a household on its village's public notice. */
@Component("publishNotice")
class PublishNoticeDelegate extends CaseDelegate {
    private static final String ENDS = "noticeEnds";

    /** Its input, see {@code InputKind}. */
    private static final String DAYS = "noticeDays";

    private final NoticePublisher service;
    private final Messages messages;

    PublishNoticeDelegate(NoticePublisher service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @Override
    protected Map<String, Object> perform(CaseContext context) {
        Map<String, Object> known = askedOnce(context, service::terms);
        NoticeTerm term = (NoticeTerm) Objects.requireNonNull(known.get(NoticePublisher.TERM));
        return Map.of(ENDS, service.over(term.lastDay(days(context))));
    }

    /** Calendar days that the designer gives; none where the policy of the year is to say. */
    private static int days(CaseContext context) {
        return Integer.parseInt(context.inputs().getOrDefault(DAYS, "0"));
    }

    @Override
    protected void settle(List<CaseContext> contexts) {
        Map<String, Date> ends = new HashMap<>();
        contexts.forEach(context -> ends.put(context.caseKey(), (Date)
                Objects.requireNonNull(context.routing().get(ENDS))));
        service.post(ends);
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "verification.delegate.publishNotice");
    }
}
