package org.jiangbu.selfcheck;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jiangbu.base.Messages;
import org.jiangbu.region.Areas;
import org.jiangbu.workflow.CaseDescriber;
import org.jiangbu.workflow.CaseText;

/** What the inbox shows of the checks of one process. */
abstract class CheckText implements CaseDescriber {
    private final CheckBook checks;
    private final Areas areas;
    private final Messages messages;

    CheckText(CheckBook checks, Areas areas, Messages messages) {
        this.checks = checks;
        this.areas = areas;
        this.messages = messages;
    }

    @Override
    public Map<String, String> titles(Collection<String> caseKeys) {
        Map<String, String> titles = new HashMap<>();
        checks.all(caseKeys).forEach(check -> titles.put(check.caseKey(), title(check, messages.locale())));
        return titles;
    }

    private String title(SelfCheck check, Locale locale) {
        return messages.get(
                locale,
                "selfcheck.title.of",
                areas.fullName(check.areaCode()),
                Integer.toString(check.programmeYear()));
    }

    @Override
    public Map<String, CaseText> describe(Collection<String> caseKeys) {
        Map<String, CaseText> texts = new HashMap<>();
        for (SelfCheck check : checks.all(caseKeys)) {
            String title = title(check, Locale.SIMPLIFIED_CHINESE);
            texts.put(check.caseKey(), CaseText.titled(check.caseKey(), check.areaCode(), title, null, ""));
        }
        return texts;
    }
}
