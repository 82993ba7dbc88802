package org.jiangbu.disbursement;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangbu.base.Refusal;
import org.jiangbu.disbursement.bank.BankFile;
import org.jiangbu.disbursement.bank.BankFileFormat;
import org.jiangbu.disbursement.bank.ResultFiles;
import org.jiangbu.register.Rosters;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Payment batches: from an approved roster to money on the households' accounts. Each method checks right and area. */
@Service
public class Batches {
    /** Who reads batches with their lines; headquarters see the list with its sums only. */
    private static final String[] READERS = {
        Roles.COUNTY_FINANCE,
        Roles.COUNTY_REVIEWER,
        Roles.COUNTY_LEADER,
        Roles.AUDITOR,
        Roles.TOWNSHIP_FINANCE,
        Roles.TOWNSHIP_CLERK,
        Roles.TOWNSHIP_LEADER
    };

    private final BatchBook batches;
    private final SelfCheckGate gate;
    private final BatchOpening opening;
    private final Reservations reservations;
    private final Preparations preparations;
    private final BatchReports reports;
    private final BankFiles files;
    private final BankResults results;
    private final FailedPayments failed;
    private final Rosters rosters;
    private final CurrentUser user;

    Batches(
            BatchBook batches,
            SelfCheckGate gate,
            BatchOpening opening,
            Reservations reservations,
            Preparations preparations,
            BatchReports reports,
            BankFiles files,
            BankResults results,
            FailedPayments failed,
            Rosters rosters,
            CurrentUser user) {
        this.batches = batches;
        this.gate = gate;
        this.opening = opening;
        this.reservations = reservations;
        this.preparations = preparations;
        this.reports = reports;
        this.files = files;
        this.results = results;
        this.failed = failed;
        this.rosters = rosters;
        this.user = user;
    }

    /**
     * Opens a batch for those decisions of an approved roster that are in no batch, as after a cancelled one; an approval
     * opens the first by itself. Returns its number. For county finance.
     */
    @Transactional
    public String openFor(String rosterNumber) {
        var roster = rosters.view(rosterNumber);
        user.require(roster.townshipCode(), Roles.COUNTY_FINANCE);
        return opening.open(rosterNumber, roster.programmeYear(), roster.townshipCode(), rosters.payable(rosterNumber));
    }

    /** What could be paid again, by programme year and township within the person's areas. */
    public List<RepaymentDue> repaymentsDue() {
        return reports.due(user.scopes(READERS));
    }

    /**
     * Opens a batch for failed lines whose accounts were corrected: the same decisions, never twice (F19, H30). Returns its
     * number. For county finance.
     */
    @Transactional
    public String openRepayment(int programmeYear, String townshipCode) {
        user.require(townshipCode, Roles.COUNTY_FINANCE);
        return opening.openRepayment(programmeYear, townshipCode);
    }

    /** Batches of the person's areas, newest first. */
    public List<BatchSummary> list() {
        List<String> scopes = new ArrayList<>(user.scopes(READERS));
        scopes.addAll(user.scopes(Roles.HEADQUARTERS));
        return reports.list(scopes);
    }

    /** What each township of the person's areas was paid for a programme year so far, in fen by township code. */
    public Map<String, Long> paidByTownship(int programmeYear) {
        List<String> scopes = new ArrayList<>(user.scopes(READERS));
        scopes.addAll(user.scopes(Roles.HEADQUARTERS));
        return reports.paidByTownship(programmeYear, scopes);
    }

    public BatchDetail detail(String batchNo) {
        Batch batch = visible(batchNo);
        return reports.detail(batch, files.facts(batchNo));
    }

    /** Failed lines of a batch that are still open, however its other lines ended. */
    public OpenFailures openFailures(String batchNo) {
        visible(batchNo);
        return failed.openIn(batchNo);
    }

    /** What a batch needs and what its funds hold at this moment. */
    public BatchShortage shortage(String batchNo) {
        visible(batchNo);
        return reservations.shortage(batchNo);
    }

    /** Whether the township of a batch that is not released yet owes its self-check (P21); at most one. */
    public List<LateTownship> lateSelfCheck(String batchNo) {
        Batch batch = visible(batchNo);
        boolean open = Set.of(BatchStatus.OPENED, BatchStatus.SHORT, BatchStatus.RESERVED, BatchStatus.PREPARED)
                .contains(batch.status());
        return open ? gate.late(List.of(batch)) : List.of();
    }

    /** How many accounts a batch can pay, and which lines would be held back; for all who see the batch. */
    public PayeeCount payees(String batchNo) {
        visible(batchNo);
        return preparations.payees(batchNo);
    }

    /** The file for the bank; logged with the purpose that the person states. For county finance and auditors. */
    @Transactional
    public BankFile bankFile(String batchNo, BankFileFormat format, String purpose) {
        user.require(visible(batchNo).areaCode(), Roles.COUNTY_FINANCE, Roles.AUDITOR);
        String stated = purpose.strip();
        if (stated.length() < 2 || stated.length() > 200) throw new Refusal("disbursement.bankfile.purpose-missing");
        return files.hand(batchNo, format, stated);
    }

    /** Judges a result file (CSV or xlsx, told by its content) without booking it. For county finance. */
    public ResultPreview previewResult(String batchNo, InputStream file) {
        user.require(visible(batchNo).areaCode(), Roles.COUNTY_FINANCE);
        return results.preview(batchNo, ResultFiles.bytes(file));
    }

    /** Books a result file whole or not at all; the same file twice books once. For county finance. */
    @Transactional
    public ResultPreview importResult(String batchNo, InputStream file) {
        user.require(visible(batchNo).areaCode(), Roles.COUNTY_FINANCE);
        return results.receive(batchNo, ResultFiles.bytes(file));
    }

    /**
     * Ends a batch that has no line for the bank, because nothing was due or every account was held back; no result will
     * come for it. For county finance.
     */
    @Transactional
    public void settleWithoutBank(String batchNo) {
        user.require(visible(batchNo).areaCode(), Roles.COUNTY_FINANCE);
        results.receiveNothing(batchNo);
    }

    /** The batch; one outside the person's areas does not exist for the person. */
    private Batch visible(String batchNo) {
        Batch batch = batches.require(batchNo);
        if (Arrays.stream(READERS).noneMatch(role -> user.has(role, batch.areaCode()))) {
            throw new Refusal("disbursement.batch.unknown", batchNo);
        }
        return batch;
    }

    /** Whether the current person may take the bank's file of a batch. */
    public boolean mayTakeFile(String areaCode) {
        return user.has(Roles.COUNTY_FINANCE, areaCode) || user.has(Roles.AUDITOR, areaCode);
    }

    /** Whether the current person may hand over files and book results of a batch. */
    public boolean mayBook(String areaCode) {
        return user.has(Roles.COUNTY_FINANCE, areaCode);
    }
}
