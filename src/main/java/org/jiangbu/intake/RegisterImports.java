package org.jiangbu.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jiangbu.audit.Journal;
import org.jiangbu.background.Runs;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Sha256;
import org.jiangbu.base.Wording;
import org.jiangbu.intake.judging.JudgedRow;
import org.jiangbu.intake.judging.Reason;
import org.jiangbu.intake.reading.RegisterReader;
import org.jiangbu.intake.reading.RegisterSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports of registers, from the upload to the confirmed start; every method checks the person's right and areas. */
@Service
public class RegisterImports {
    private static final int LISTED = 200;

    private final EntryRights rights;
    private final SecondPerson secondPerson;
    private final Judgement judgement;
    private final ImportStore imports;
    private final RowStore rows;
    private final Runs runs;
    private final Journal journal;
    private final Messages messages;
    private final TransactionTemplate transaction;

    RegisterImports(
            EntryRights rights,
            SecondPerson secondPerson,
            Judgement judgement,
            ImportStore imports,
            RowStore rows,
            Runs runs,
            Journal journal,
            Messages messages,
            TransactionTemplate transaction) {
        this.rights = rights;
        this.secondPerson = secondPerson;
        this.judgement = judgement;
        this.imports = imports;
        this.rows = rows;
        this.runs = runs;
        this.journal = journal;
        this.messages = messages;
        this.transaction = transaction;
    }

    /**
     * Reads and judges a register and keeps the judgement as a preview. The same file of the same programme year leads to
     * the same import: judged anew while it is a preview, shown as it is once confirmed.
     *
     * @param initialLoad the programme's first load: households that are not yet registered are created
     */
    public ImportPreview upload(String fileName, InputStream content, int programmeYear, boolean initialLoad) {
        String scope = String.join(",", rights.require());
        byte[] file = UploadedFile.receive(content);
        String sha256 = Sha256.hex(file);
        StoredImport same = imports.findSame(programmeYear, sha256, scope).orElse(null);
        if (same != null && same.status() != ImportStatus.PREVIEW) {
            return preview(same, true);
        }
        List<RegisterSheet> sheets = RegisterReader.read(file);
        List<JudgedRow> judged = judgement.judge(sheets, programmeYear, initialLoad);
        Tally tally = Tally.of(judged);
        NewImport upload = new NewImport(
                programmeYear,
                UploadedFile.name(fileName),
                sha256,
                scope,
                areaCodes(judged, initialLoad),
                initialLoad,
                tally,
                Note.of(sheets, judged, tally));
        return Objects.requireNonNull(transaction.execute(status -> keep(upload, judged, file)));
    }

    private ImportPreview keep(NewImport upload, List<JudgedRow> judged, byte[] file) {
        imports.serialise(upload.sha256());
        StoredImport same = imports.findSame(upload.programmeYear(), upload.sha256(), upload.scope())
                .flatMap(found -> imports.lock(found.id())) // it may be confirmed at this moment
                .orElse(null);
        if (same != null && same.status() != ImportStatus.PREVIEW) {
            return preview(same, true);
        }
        long id = same == null ? imports.insert(upload, rights.person(), file) : same.id();
        if (same != null) {
            imports.replace(id, upload, rights.person());
        }
        rows.insert(id, judged);
        journal.record(
                "intake.uploaded",
                String.valueOf(id),
                null,
                Map.of("rows", judged.size(), "refused", upload.tally().refused(), "sha256", upload.sha256()));
        return preview(imports.find(id).orElseThrow(), same != null);
    }

    public ImportPreview preview(long importId) {
        return preview(visible(importId), false);
    }

    /** The imports that the person may see, newest first. */
    public List<ImportPreview> list() {
        rights.require();
        return imports.recent(LISTED).stream()
                .filter(this::isVisible)
                .map(upload -> preview(upload, false))
                .toList();
    }

    /** A page of judged rows in the order of the file, of one verdict or of all. */
    public List<ImportedRow> rows(long importId, @Nullable Verdict verdict, int offset, int limit) {
        visible(importId);
        return rows
                .page(importId, verdict, Math.max(offset, 0), Math.max(0, Math.min(limit, RegisterReader.MAX_ROWS)))
                .stream()
                .map(this::row)
                .toList();
    }

    /**
     * Starts to declare the rows taken, once, and returns the background run. New households take another person than the
     * one who uploaded them, once awards are decided in the township.
     */
    @Transactional
    public long confirm(long importId) {
        visible(importId);
        StoredImport upload = imports.lock(importId).orElseThrow();
        Long running = upload.runId();
        if (running != null) {
            return running;
        }
        judgement.requireOpen(upload.programmeYear());
        secondPerson.require(upload);
        List<String> keys = rows.householdKeys(importId);
        if (keys.isEmpty()) {
            throw new Refusal("intake.refused.nothing-to-confirm");
        }
        long run = runs.start(
                IntakeRun.NAME,
                new Wording(
                        messages.get(Locale.SIMPLIFIED_CHINESE, "intake.run.title", upload.fileName()),
                        messages.get(Locale.ENGLISH, "intake.run.title", upload.fileName())),
                JsonNodeFactory.instance.objectNode().put(IntakeRun.IMPORT_ID, importId),
                keys,
                "intake-" + importId);
        imports.confirm(importId, rights.person(), run);
        journal.record(
                "intake.confirmed",
                String.valueOf(importId),
                null,
                Map.of(
                        "households",
                        keys.size(),
                        "newHouseholds",
                        upload.tally().newHouseholds(),
                        "initialLoad",
                        upload.initialLoad()));
        return run;
    }

    /** The uploaded workbook with only its refused rows, each with its reasons in an added column. */
    @Transactional
    public byte[] refusedWorkbook(long importId) {
        visible(importId);
        List<StoredRow> refused = rows.page(importId, Verdict.REFUSED, 0, RegisterReader.MAX_ROWS);
        if (refused.isEmpty()) {
            throw new Refusal("intake.refused.nothing-refused");
        }
        journal.record("intake.refused-downloaded", String.valueOf(importId), null, Map.of("rows", refused.size()));
        Map<Integer, Map<Integer, String>> reasons = new HashMap<>();
        refused.forEach(row -> reasons.computeIfAbsent(row.sheetIndex(), sheet -> new HashMap<>())
                .put(row.rowNo(), String.join("；", sentences(row.reasons()))));
        return RefusedWorkbook.write(
                imports.content(importId),
                reasons,
                messages.get("intake.reason.column"),
                messages.get("intake.reason.row-taken"));
    }

    private ImportedRow row(StoredRow row) {
        return new ImportedRow(
                row.seq(),
                row.sheetName(),
                row.rowNo(),
                row.verdict(),
                row.reasons().isEmpty() ? "" : row.reasons().get(0).cell(),
                sentences(row.reasons()),
                row.place(),
                row.headName(),
                row.what(),
                row.amountFen() == null ? null : Money.ofFen(row.amountFen()),
                row.declarationNo());
    }

    private List<String> sentences(List<Reason> reasons) {
        List<String> sentences = new ArrayList<>();
        for (Reason reason : reasons) {
            String sentence = messages.get(reason.key(), reason.args().toArray());
            sentences.add(
                    reason.cell().isEmpty() ? sentence : messages.get("intake.reason.at", reason.cell(), sentence));
        }
        return sentences;
    }

    private ImportPreview preview(StoredImport upload, boolean repeated) {
        List<String> notes = new ArrayList<>();
        if (repeated) {
            notes.add(messages.get("intake.note.repeated"));
        }
        upload.notes()
                .forEach(note -> notes.add(messages.get(note.key(), note.args().toArray())));
        secondPerson.note(upload).ifPresent(notes::add);
        Tally tally = upload.tally();
        return new ImportPreview(
                upload.id(),
                upload.fileName(),
                upload.programmeYear(),
                upload.initialLoad(),
                upload.status(),
                upload.uploadedAt(),
                tally.households(),
                tally.newHouseholds(),
                tally.partlyRefused(),
                tally.lines(),
                tally.accepted(),
                tally.warned(),
                tally.refused(),
                Money.ofFen(tally.salesFen()),
                Money.ofFen(tally.labourFen()),
                List.copyOf(notes),
                repeated,
                upload.status() == ImportStatus.PREVIEW
                        && tally.accepted() + tally.warned() > 0
                        && !secondPerson.isMissing(upload),
                upload.runId());
    }

    private StoredImport visible(long importId) {
        rights.require();
        return imports.find(importId).filter(this::isVisible).orElseThrow(() -> new Refusal("intake.refused.not-here"));
    }

    /** Whoever enters for all of its areas sees an import; one without any known place only its uploader. */
    private boolean isVisible(StoredImport upload) {
        return rights.covers(upload.areaCodes())
                && (upload.areaCodes().length > 0 || upload.uploadedBy() == rights.person());
    }

    private String[] areaCodes(List<JudgedRow> judged, boolean initialLoad) {
        Predicate<String> mayEnter = rights.mayEnter(initialLoad);
        return judged.stream()
                .map(JudgedRow::villageCode)
                .distinct()
                .filter(code -> !code.isEmpty() && mayEnter.test(code))
                .sorted()
                .toArray(String[]::new);
    }
}
