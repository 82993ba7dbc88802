package org.jiangbu.selfcheck;

import java.util.List;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 问题台账: the findings of the person's areas. */
@Service
@Transactional(readOnly = true)
public class Findings {
    /** The process of a finding. */
    public static final String PROCESS = "self-check-finding";

    private final FindingBook book;
    private final CurrentUser user;

    Findings(FindingBook book, CurrentUser user) {
        this.book = book;
        this.user = user;
    }

    /** Open ones first, the nearest due day on top. */
    public List<Finding> list(int programmeYear) {
        return readable(book.ofYear(programmeYear));
    }

    public Finding view(String caseKey) {
        return readable(book.all(List.of(caseKey))).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("selfcheck.unknown", caseKey));
    }

    private List<Finding> readable(List<Finding> found) {
        List<String> scopes = user.scopesIn(SelfChecks.PROCESSES, Roles.supervising());
        return found.stream()
                .filter(finding -> scopes.stream().anyMatch(finding.areaCode()::startsWith))
                .toList();
    }
}
