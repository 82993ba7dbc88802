package org.jiangbu.selfcheck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 自检自查台账 and 整改台账 to take away, as a workbook or on paper (DOMAIN G 9), of what the person may read. Who
 * took what is in the journal.
 */
@Service
@Transactional
public class Ledgers {
    private static final int COUNTY = 6;
    private static final int TOWNSHIP = 9;

    private final SelfChecks checks;
    private final Findings findings;
    private final CheckFiles files;
    private final CampaignBook campaigns;
    private final LedgerLines lines;
    private final LedgerWorkbook workbook;
    private final LedgerPaper paper;
    private final CurrentUser user;
    private final Journal journal;

    Ledgers(
            SelfChecks checks,
            Findings findings,
            CheckFiles files,
            CampaignBook campaigns,
            LedgerLines lines,
            LedgerWorkbook workbook,
            LedgerPaper paper,
            CurrentUser user,
            Journal journal) {
        this.checks = checks;
        this.findings = findings;
        this.files = files;
        this.campaigns = campaigns;
        this.lines = lines;
        this.workbook = workbook;
        this.paper = paper;
        this.user = user;
        this.journal = journal;
    }

    /** What a ledger is written as. */
    public enum Form {
        /** A workbook, one sheet a ledger. */
        XLSX,
        /** A4 landscape to print. */
        PDF
    }

    /** 自检自查台账 of one check. */
    public byte[] ofCheck(String caseKey, Form form) {
        SelfCheck check = checks.view(caseKey);
        user.requireIn(SelfChecks.PROCESSES, check.areaCode(), checks.readers());
        Ledger ledger = ledger(check);
        record("selfcheck.ledger-exported", caseKey, check.areaCode(), form, List.of(ledger));
        return write(List.of(ledger), form);
    }

    /** 自检自查台账 of all townships that the person may read, one after the other; refused where there is none. */
    public byte[] ofTownships(int programmeYear, Form form) {
        user.requireRole(Roles.supervising());
        List<Ledger> all =
                checks.ofTownships(programmeYear).stream().map(this::ledger).toList();
        if (all.isEmpty()) throw new Refusal("selfcheck.ledger.none", Integer.toString(programmeYear));
        String place = place(programmeYear);
        record("selfcheck.ledger-exported", place, place, form, all);
        return write(all, form);
    }

    /** 整改台账: the findings of a year that the person may read, open ones first; refused where there is none. */
    public byte[] ofFindings(int programmeYear, Form form) {
        user.requireRole(Roles.supervising());
        List<Finding> found = findings.list(programmeYear);
        if (found.isEmpty()) throw new Refusal("selfcheck.ledger.none", Integer.toString(programmeYear));
        Map<String, Sheet> sheets = new HashMap<>();
        Map<String, List<CheckFile>> proofs = new HashMap<>();
        for (Finding finding : found) {
            sheets.computeIfAbsent(finding.checkKey(), checks::sheet);
            proofs.computeIfAbsent(finding.checkKey(), files::of);
        }
        String place = place(programmeYear);
        Ledger ledger = lines.ofFindings(
                programmeYear, place, found, findings.reported(programmeYear).size(), sheets, proofs);
        record("selfcheck.findings-exported", place, place, form, List.of(ledger));
        return write(List.of(ledger), form);
    }

    /** Whose ledger it is: the township's of who reads one township only, else the county's, whatever lines it has. */
    private String place(int programmeYear) {
        List<String> places = user.scopesIn(SelfChecks.PROCESSES, Roles.supervising()).stream()
                .map(scope -> scope.substring(0, Math.min(TOWNSHIP, scope.length())))
                .distinct()
                .toList();
        return places.size() == 1 && places.get(0).length() == TOWNSHIP
                ? places.get(0)
                : campaigns.find(programmeYear).orElseThrow().areaCode().substring(0, COUNTY);
    }

    private Ledger ledger(SelfCheck check) {
        return lines.of(checks.sheet(check.caseKey()), findings.ofCheck(check), files.of(check.caseKey()));
    }

    private void record(String verb, String subject, String place, Form form, List<Ledger> ledgers) {
        int rows = ledgers.stream().mapToInt(one -> one.lines().size()).sum();
        journal.record(verb, subject, place, Map.of("format", form.name(), "rows", rows));
    }

    private byte[] write(List<Ledger> ledgers, Form form) {
        return form == Form.XLSX ? workbook.write(ledgers) : paper.write(ledgers);
    }
}
