package org.jiangbu.selfcheck;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jiangbu.base.Messages;
import org.jiangbu.region.Areas;
import org.jiangbu.workflow.CaseDescriber;
import org.jiangbu.workflow.CaseText;
import org.springframework.stereotype.Component;

/** What the inbox shows of a finding. */
@Component
class FindingDescriber implements CaseDescriber {
    private final FindingBook book;
    private final Areas areas;
    private final Messages messages;

    FindingDescriber(FindingBook book, Areas areas, Messages messages) {
        this.book = book;
        this.areas = areas;
        this.messages = messages;
    }

    @Override
    public String processId() {
        return FindingCases.PROCESS;
    }

    @Override
    public Map<String, String> titles(Collection<String> caseKeys) {
        Map<String, String> titles = new HashMap<>();
        book.all(caseKeys).forEach(finding -> titles.put(finding.caseKey(), title(finding, messages.locale())));
        return titles;
    }

    private String title(Finding finding, Locale locale) {
        return messages.get(locale, "selfcheck.finding.title", areas.fullName(finding.areaCode()), finding.subject());
    }

    @Override
    public Map<String, CaseText> describe(Collection<String> caseKeys) {
        Map<String, CaseText> texts = new HashMap<>();
        for (Finding finding : book.all(caseKeys)) {
            String title = title(finding, Locale.SIMPLIFIED_CHINESE);
            texts.put(
                    finding.caseKey(),
                    CaseText.titled(finding.caseKey(), finding.areaCode(), title, null, finding.problem()));
        }
        return texts;
    }
}
