package org.jiangbu.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jiangbu.base.Messages;
import org.jiangbu.region.Areas;
import org.jiangbu.workflow.CaseDescriber;
import org.jiangbu.workflow.CaseText;
import org.springframework.stereotype.Component;

/** What the inbox shows of a roster; whoever is kept from a declaration on it is kept from the roster (H6, H19). */
@Component
class RosterDescriber implements CaseDescriber {
    private final RosterBook book;
    private final Areas areas;
    private final Messages messages;

    RosterDescriber(RosterBook book, Areas areas, Messages messages) {
        this.book = book;
        this.areas = areas;
        this.messages = messages;
    }

    @Override
    public String processId() {
        return Rosters.PROCESS;
    }

    @Override
    public Map<String, String> titles(Collection<String> caseKeys) {
        Map<String, String> titles = new HashMap<>();
        book.all(caseKeys).forEach(roster -> titles.put(roster.number(), title(roster, messages.locale())));
        return titles;
    }

    private String title(RosterView roster, Locale locale) {
        return messages.get(
                locale,
                "register.title",
                areas.fullName(roster.townshipCode()),
                roster.programmeYear(),
                roster.households());
    }

    @Override
    public Map<String, CaseText> describe(Collection<String> caseKeys) {
        Map<String, CaseText> texts = new HashMap<>();
        for (RosterView roster : book.all(caseKeys)) {
            String title = title(roster, Locale.SIMPLIFIED_CHINESE);
            texts.put(
                    roster.number(),
                    CaseText.titled(roster.number(), roster.townshipCode(), title, roster.totalFen(), ""));
        }
        return texts;
    }

    @Override
    public Map<String, Set<String>> parts(Collection<String> caseKeys) {
        return book.declarations(caseKeys);
    }
}
