package org.jiangbu.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiangbu.background.ItemResult;
import org.jiangbu.background.Run;
import org.jiangbu.background.RunKind;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.NewDeclaration;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.intake.judging.Reason;
import org.jiangbu.people.Households;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Declares the rows of a confirmed import, household by household. Everything about a household, and the mark that it is
 * done, stands in one transaction: a crash loses nothing and repeats nothing.
 */
@Component
class IntakeRun implements RunKind {
    static final String NAME = "intake";
    static final String IMPORT_ID = "importId";

    private final EntryRights rights;
    private final ImportStore imports;
    private final DueRows rows;
    private final Registrar registrar;
    private final DeclarationBooks books;
    private final Households households;

    IntakeRun(
            EntryRights rights,
            ImportStore imports,
            DueRows rows,
            Registrar registrar,
            DeclarationBooks books,
            Households households) {
        this.rights = rights;
        this.imports = imports;
        this.rows = rows;
        this.registrar = registrar;
        this.books = books;
        this.households = households;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> labels(JsonNode params, List<String> keys) {
        long importId = params.get(IMPORT_ID).asLong();
        return imports.find(importId)
                .filter(upload -> rights.covers(upload.areaCodes()))
                .map(upload -> rows.heads(importId, keys))
                .orElse(Map.of());
    }

    @Override
    public List<ItemResult> process(Run run, List<String> keys) {
        StoredImport upload = imports.find(run.params().get(IMPORT_ID).asLong()).orElseThrow();
        rights.requireCovers(upload.areaCodes()); // the role may have ended since the confirmation
        Map<String, @Nullable ItemResult> results = new HashMap<>();
        keys.forEach(
                key -> results.put(key, ItemResult.failed(key, "intake.run.refused-before"))); // unless rows are due
        List<DueHousehold> named = rows.of(upload.id(), keys);
        named.forEach(household -> results.remove(household.key()));
        List<DueHousehold> due = ofOneHouseholdEach(upload.id(), named, results);
        Set<String> closed = books.decidedVillages(
                due.stream().map(DueHousehold::villageCode).distinct().toList(), upload.programmeYear());
        Map<String, Long> ids = registrar.register(due, upload.programmeYear(), upload.initialLoad(), closed);
        households.serialise(ids.values());
        DeclaredLines before = DeclaredLines.of(books, ids.values(), upload.programmeYear());
        List<NewDeclaration> declarations = new ArrayList<>();
        List<List<Integer>> seqs = new ArrayList<>();
        for (DueHousehold household : due) {
            Long id = ids.get(household.idNo());
            if (id == null) {
                results.put(household.key(), ItemResult.failed(household.key(), "intake.household.unknown"));
                continue;
            }
            List<DueHousehold.DueRow> fresh = fresh(upload.id(), id, household, before);
            if (fresh.isEmpty()) {
                String number = before.numberOf(id, household.lines()).orElse("");
                results.put(household.key(), ItemResult.failed(household.key(), "intake.row.already-declared", number));
                continue;
            }
            List<NewLine> lines =
                    fresh.stream().flatMap(row -> row.lines().stream()).toList();
            declarations.add(new NewDeclaration(upload.programmeYear(), id, null, upload.fileName(), lines));
            seqs.add(fresh.stream().map(DueHousehold.DueRow::seq).toList());
        }
        record(upload.id(), books.createAll(declarations, upload.uploadedBy()), seqs);
        return keys.stream()
                .map(key -> Objects.requireNonNullElseGet(results.get(key), () -> ItemResult.done(key)))
                .toList();
    }

    /** Without rows that name a person of another household; since the preview that one may have come first (H1, F21). */
    private List<DueHousehold> ofOneHouseholdEach(
            long importId, List<DueHousehold> due, Map<String, @Nullable ItemResult> results) {
        // two imports that hold the same lines or persons must see each other's declarations and members
        imports.serialiseHouseholds(
                due.stream().flatMap(household -> household.persons().stream()).toList());
        Map<Integer, String> conflicts = registrar.conflicts(due);
        conflicts.forEach((seq, reason) -> rows.refuse(importId, seq, new Reason(reason, List.of(), "", true)));
        List<DueHousehold> sound = new ArrayList<>();
        for (DueHousehold household : due) {
            DueHousehold rest = household.without(conflicts.keySet());
            if (rest.rows().isEmpty()) {
                int first = household.rows().get(0).seq();
                results.put(household.key(), ItemResult.failed(household.key(), conflicts.getOrDefault(first, "")));
            } else {
                sound.add(rest);
            }
        }
        return sound;
    }

    /** Rows whose lines were not declared since the preview; the others are refused now. */
    private List<DueHousehold.DueRow> fresh(
            long importId, long householdId, DueHousehold household, DeclaredLines before) {
        List<DueHousehold.DueRow> fresh = new ArrayList<>();
        for (DueHousehold.DueRow row : household.rows()) {
            before.numberOf(householdId, row.lines())
                    .ifPresentOrElse(
                            number -> rows.refuse(
                                    importId,
                                    row.seq(),
                                    new Reason("intake.row.already-declared", List.of(number), "", true)),
                            () -> fresh.add(row));
        }
        return fresh;
    }

    private void record(long importId, List<String> numbers, List<List<Integer>> seqs) {
        Map<Integer, String> numberBySeq = new HashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            for (int seq : seqs.get(i)) {
                numberBySeq.put(seq, numbers.get(i));
            }
        }
        if (!numberBySeq.isEmpty()) {
            rows.declared(importId, numberBySeq);
        }
    }

    @Override
    public void finished(Run run) {
        if (run.open() == 0) {
            imports.finish(run.params().get(IMPORT_ID).asLong());
        }
    }
}
